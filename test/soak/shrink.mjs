import fc from 'fast-check';

/** @typedef {import('./soak.mjs').Failure} Failure */
/** @typedef {import('./steps.mjs').Step} Step */

/**
 * Leaves out steps as long as something is wrong without them. What depends on the moment may not
 * come again: then there are more left than are needed, and never fewer.
 *
 * @param {Failure} failure
 * @param {object} options
 * @param {(steps: Step[]) => Promise<Failure | null>} options.play
 * @param {number} options.seconds After these, no other try begins.
 * @returns {Promise<Failure>} The shortest one.
 */
export async function shrink(failure, {play, seconds}) {
  let shortest = failure;
  const property = fc.asyncProperty(fc.subarray(failure.steps, {minLength: 1}), async (steps) => {
    // The first try is with all of them, of which is known what becomes.
    const found = steps.length < failure.steps.length ? await play(steps) : failure;
    if (found && found.steps.length < shortest.steps.length) shortest = found;
    return !found;
  });
  await fc.check(property, {
    examples: [[failure.steps]],
    numRuns: 1,
    skipEqualValues: true,
    skipAllAfterTimeLimit: seconds * 1000,
  });
  return shortest;
}
