import {setTimeout as sleep} from 'node:timers/promises';

import {actions} from './actions.mjs';
import {mistakesOf, unrestOf} from './invariants.mjs';
import {Ledger} from './ledger.mjs';
import {setStage} from './stage.mjs';

/** @typedef {import('./in-page.mjs').Snapshot} Snapshot */
/** @typedef {import('./stage.mjs').Stage} Stage */
/** @typedef {import('./steps.mjs').Step} Step */
/**
 * @typedef {object} Failure
 * @property {Step[]} steps Those that were taken; the last one was one too many.
 * @property {string[]} lines What they did.
 * @property {string[]} mistakes
 */

const STEPS_TO_REST = 25;
// An acknowledgement that never comes takes the SDK ten seconds, and twice.
const PATIENCE = 60_000;
// After these, a tab is taken for one that never answers.
const HANGING = 2 * PATIENCE;

/**
 * Takes steps, on a stage of their own, until something is wrong.
 *
 * @param {readonly Step[]} steps
 * @param {{tabs: number, log: (line: string) => void}} options
 * @returns {Promise<Failure | null>}
 */
export async function soak(steps, {tabs, log}) {
  const stage = await setStage(tabs);
  const ledger = new Ledger(stage.sendbird.world);
  /** @type {string[]} */
  const lines = [];
  try {
    for (const [index, step] of steps.entries()) {
      const tab = stage.tabs[step.tab];
      if (!tab) throw new Error('There is no tab.');
      lines.push(`${step.place}: ${step.name} (tab ${tab.id}, ${tab.visitor}, ${step.number})`);
      log(lines.at(-1) ?? '');
      const count = index + 1;
      const isRest = count % STEPS_TO_REST === 0 || count === steps.length;
      const mistakes = await inTime(take(step, {stage, tab, ledger, isRest}));
      if (mistakes.length === 0) continue;
      mistakes.push(...(await inTime(tell(stage))));
      return {steps: steps.slice(0, count), lines, mistakes};
    }
    return null;
  } finally {
    await stage.stop();
  }
}

/** What is thrown, or never ends, is wrong too. @param {Promise<string[]>} mistakes */
function inTime(mistakes) {
  const thrown = mistakes.catch((error) => [String(error)]);
  return Promise.race([thrown, sleep(HANGING, ['a tab does not answer'], {ref: false})]);
}

/**
 * @param {Step} step
 * @param {Omit<import('./actions.mjs').Scene, 'number'> & {isRest: boolean}} scene
 */
async function take({name, number, pace}, {isRest, ...scene}) {
  const {stage, ledger} = scene;
  await actions[name]?.run({...scene, number});
  await sleep(10 + pace * 110);
  const {mistakes} = await look(stage, ledger);
  return mistakes.length === 0 && isRest ? comeToRest(stage, ledger) : mistakes;
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

/** What each tab shows and has heard. @param {Stage} stage */
async function tell({tabs}) {
  /** @type {string[]} */
  const lines = [];
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
