/** @typedef {import('./actions.mjs').Action} Action */
/** @typedef {import('./actions.mjs').Scene} Scene */

/** What the page around the chat does, which knows nothing of it. */
/** @type {Record<string, Action>} */
export const hostilePage = {
  'press hotkeys': {weight: 3, run: (scene) => endure(scene, 'pressHotkeys')},
  'trap the focus': {weight: 2, run: (scene) => endure(scene, 'trapFocus')},
  'take the wheel': {weight: 2, run: (scene) => endure(scene, 'takeWheel')},
  'swap the body': {weight: 2, run: (scene) => endure(scene, 'swapBody')},
  replace: {weight: 1, run: ({tab}) => tab.act('replace')},
  translate: {weight: 2, run: (scene) => endure(scene, 'translate')},
};

/**
 * Whatever the page does, what is being written stays, and what is done in the chat is the chat's.
 *
 * @param {Scene} scene
 * @param {Parameters<import('./in-page.mjs').InPage['endure']>[0]} name
 */
async function endure({tab, number}, name) {
  const {before, after, taken} = await tab.act('endure', name, number < 0.5);
  if (before !== after) tab.complaints.push(`${name} made “${after}” of the draft “${before}”`);
  tab.complaints.push(...taken.map((what) => `the page got ${what}`));
}
