import {setTimeout as sleep} from 'node:timers/promises';

import {actions} from './actions.mjs';
import {mistakesOf, unrestOf} from './invariants.mjs';
import {Ledger} from './ledger.mjs';
import {createRandom, pick} from './random.mjs';
import {setStage} from './stage.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */
/** @typedef {{step: number, actions: string[], mistakes: string[]}} Failure */

const STEPS_TO_REST = 15;
// An acknowledgement that never comes takes the SDK ten seconds, and twice.
const PATIENCE = 45_000;

/**
 * Does what the seed says until something is wrong.
 *
 * @param {{seed: number, steps: number, tabs: number, log: (line: string) => void}} options
 * @returns {Promise<Failure | null>}
 */
export async function soak({seed, steps, tabs, log}) {
  const random = createRandom(seed);
  const stage = await setStage(tabs);
  const ledger = new Ledger(stage.sendbird.world);
  /** @type {string[]} */
  const done = [];
  try {
    for (let step = 1; step <= steps; step++) {
      // Always as many numbers, whatever comes of them: the next step is the same in every run.
      const [which, whose, number, pace] = [random(), random(), random(), random()];
      const name = pick(actions, which);
      const tab = stage.tabs[Math.floor(whose * tabs)];
      if (!tab) throw new Error('There is no tab.');
      done.push(`${step}: ${name} (tab ${tab.id}, ${tab.user}, ${number.toFixed(3)})`);
      log(done.at(-1) ?? '');
      await actions[name]?.run({stage, tab, ledger, number});
      await sleep(20 + pace * 250);
      let mistakes = await look(stage, ledger);
      const isRest = step % STEPS_TO_REST === 0 || step === steps;
      if (mistakes.length === 0 && isRest) mistakes = await comeToRest(stage, ledger);
      if (mistakes.length)
        return {step, actions: done.slice(-20), mistakes: await tell(stage, mistakes)};
    }
    return null;
  } finally {
    await stage.stop();
  }
}

/** @param {Stage} stage @param {Ledger} ledger */
async function look({tabs}, ledger) {
  const found = [];
  for (const tab of tabs) {
    for (const {name, failed} of tab.events) if (name === 'session-error') ledger.failed(failed);
    found.push(...mistakesOf(tab, await tab.act('snapshot')));
  }
  return [...found, ...ledger.mistakes()];
}

/**
 * Takes all faults back, does what a visitor can do, and waits until nothing is left to do.
 *
 * @param {Stage} stage
 * @param {Ledger} ledger
 */
async function comeToRest(stage, ledger) {
  const {sendbird, site, tabs, context} = stage;
  sendbird.faults.clear();
  site.answers.use('ok');
  await context.setOffline(false);
  for (const {url, isFrozen} of sendbird.world.channels.values()) {
    if (isFrozen) sendbird.faults.freeze({channelUrl: url, frozen: false});
  }
  for (const tab of tabs) {
    await tab.act('setHidden', (tab.isHidden = false));
    await tab.act('dispatch', 'pageshow');
    await tab.act('open');
  }
  /** @type {string[]} */
  let found = [];
  let calm = 0;
  for (const end = Date.now() + PATIENCE; Date.now() < end && calm < 2; await sleep(250)) {
    for (const tab of tabs) await tab.act('goOn');
    const mistakes = await look(stage, ledger);
    if (mistakes.length) return mistakes;
    found = [];
    for (const tab of tabs) found.push(...unrestOf(tab, await tab.act('snapshot'), stage, ledger));
    calm = found.length ? 0 : calm + 1;
  }
  if (found.length) return found;
  const snapshots = new Map(
    await Promise.all(
      tabs.map(async (tab) => /** @type {const} */ ([tab.id, await tab.act('snapshot')])),
    ),
  );
  return ledger.settle(({tab, text}) =>
    Boolean(
      snapshots
        .get(tab)
        ?.messages.some((message) => message.text === text && message.delivery === 'failed'),
    ),
  );
}

/** @param {Stage} stage @param {string[]} mistakes */
async function tell({tabs}, mistakes) {
  const lines = [...mistakes];
  for (const tab of tabs) {
    const {status, situation, messages} = await tab.act('snapshot');
    const last = messages.slice(-5).map((message) => JSON.stringify(message));
    lines.push(`tab ${tab.id}: ${status}, ${situation}; ${last.join('\n    ')}`);
    lines.push(
      ...tab.events.slice(-40).map(({name, detail}) => `  ${name} ${JSON.stringify(detail)}`),
    );
  }
  return lines;
}
