/**
 * Stands in for the helper that esbuild writes into each module with decorators. Ours are those of
 * Lit on properties, which define them by themselves and return nothing.
 *
 * @param {Array<(target: object, key: string) => void>} decorators
 * @param {object} target
 * @param {string} key
 */
export function decorate(decorators, target, key) {
  for (const decorator of decorators) decorator(target, key);
}
