/**
 * Stands in for the helper that esbuild writes into each module with decorators. Ours define the
 * property by themselves.
 *
 * @param {Array<(target: object, key: string) => void>} decorators
 * @param {object} target
 * @param {string} key
 */
export function decorate(decorators, target, key) {
  for (const decorator of decorators) decorator(target, key);
}
