import fc from 'fast-check';

import {actions} from './actions.mjs';

/**
 * @typedef {object} Step
 * @property {number} place Where it stood when it was drawn, from 1.
 * @property {string} name Of an action.
 * @property {number} tab From 0.
 * @property {number} number From 0 to 1, for what is to be chosen.
 * @property {number} pace From 0 to 1: how long the next one waits.
 */

// Whole numbers are drawn evenly. Doubles would crowd around 0.
const fraction = fc.nat(999).map((thousandths) => thousandths / 1000);

/**
 * The same for the same seed; a longer run begins as a shorter one does.
 *
 * @param {{seed: number, count: number, tabs: number}} options
 * @returns {Step[]}
 */
export function drawSteps({seed, count, tabs}) {
  const name = fc.oneof(
    ...Object.entries(actions).map(([action, {weight}]) => ({
      arbitrary: fc.constant(action),
      // There are halves among them, and fast-check takes whole numbers.
      weight: 2 * weight,
    })),
  );
  const step = fc.record({name, tab: fc.nat(tabs - 1), number: fraction, pace: fraction});
  const list = fc.array(step, {minLength: count, maxLength: count, size: 'max'});
  const [steps = []] = fc.sample(list, {seed, numRuns: 1, unbiased: true});
  return steps.map((drawn, index) => ({place: index + 1, ...drawn}));
}
