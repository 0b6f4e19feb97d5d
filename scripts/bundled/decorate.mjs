/**
 * Stands in for the helper that esbuild writes into each module with decorators. Ours are those of
 * Lit on properties: some define the property by themselves, some return what is to be defined.
 *
 * @param {Array<(target: object, key: string) => PropertyDescriptor | void>} decorators
 * @param {object} target
 * @param {string} key
 */
export function decorate(decorators, target, key) {
  for (const decorator of decorators) {
    const property = decorator(target, key);
    if (property) Object.defineProperty(target, key, property);
  }
}
