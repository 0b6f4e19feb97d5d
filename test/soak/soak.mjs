import {setTimeout as sleep} from 'node:timers/promises';

import {actions} from './actions.mjs';
import {mistakesOf, unrestOf} from './invariants.mjs';
import {Ledger} from './ledger.mjs';
import {createRandom, pick} from './random.mjs';
import {setStage} from './stage.mjs';

/** @typedef {import('./in-page.mjs').Snapshot} Snapshot */
/** @typedef {import('./stage.mjs').Stage} Stage */
/** @typedef {{step: number, actions: string[], mistakes: string[]}} Failure */

const STEPS_TO_REST = 25;
// An acknowledgement that never comes takes the SDK ten seconds, and twice.
const PATIENCE = 60_000;

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
      done.push(`${step}: ${name} (tab ${tab.id}, ${tab.visitor}, ${number.toFixed(3)})`);
      log(done.at(-1) ?? '');
      await actions[name]?.run({stage, tab, ledger, number});
      await sleep(10 + pace * 110);
      let mistakes = (await look(stage, ledger)).mistakes;
      const isRest = step % STEPS_TO_REST === 0 || step === steps;
      if (mistakes.length === 0 && isRest) mistakes = await comeToRest(stage, ledger);
      if (mistakes.length)
        return {step, actions: done.slice(-30), mistakes: await tell(stage, mistakes)};
    }
    return null;
  } finally {
    await stage.stop();
  }
}

/** @param {Stage} stage @param {Ledger} ledger */
async function look({tabs}, ledger) {
  const mistakes = [];
  /** @type {Map<number, Snapshot>} */
  const snapshots = new Map();
  for (const tab of tabs) {
    const snapshot = await tab.act('snapshot');
    snapshots.set(tab.id, snapshot);
    for (const {name, failed} of tab.events) if (name === 'session-error') ledger.failed(failed);
    mistakes.push(...mistakesOf(tab, snapshot, ledger));
  }
  return {snapshots, mistakes: [...mistakes, ...ledger.mistakes()]};
}

/**
 * Does what a visitor can do, and waits until nothing is left to do.
 *
 * @param {Stage} stage
 * @param {Ledger} ledger
 */
async function comeToRest(stage, ledger) {
  await stage.calm();
  let calm = 0;
  for (const end = Date.now() + PATIENCE; ; await sleep(100)) {
    for (const tab of stage.tabs) await tab.act('goOn');
    const {mistakes, snapshots} = await look(stage, ledger);
    if (mistakes.length) return mistakes;
    /** @type {string[]} */
    const unrest = [];
    for (const tab of stage.tabs) {
      const snapshot = /** @type {Snapshot} */ (snapshots.get(tab.id));
      unrest.push(...unrestOf(tab, snapshot, stage));
      // The window offers nothing then, but the page may be loaded again.
      if (snapshot.reason === 'deactivated' || snapshot.reason === 'deleted') {
        await tab.reload();
        await tab.act('open');
      }
    }
    calm = unrest.length ? 0 : calm + 1;
    if (calm > 1) return [...stage.settle([...snapshots.values()]), ...ledger.settle(snapshots)];
    if (Date.now() > end) return unrest;
  }
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
