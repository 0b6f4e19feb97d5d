import MagicString from 'magic-string';

/** @typedef {{type: string, name: string, start: number, end: number}} Node */

/**
 * Gives the private names of each class the same ones in the same order. Terser shortens them, but
 * counts on from class to class; what repeats itself weighs less.
 *
 * @returns {import('rollup').Plugin}
 */
export const privateNames = () => ({
  name: 'private-names',
  renderChunk(code) {
    const result = new MagicString(code);
    for (const body of nodesIn(this.parse(code), 'ClassBody')) {
      /** @type {Map<string, string>} */
      const names = new Map();
      for (const {name, start, end} of nodesIn(body, 'PrivateIdentifier')) {
        if (!names.has(name)) names.set(name, `#p${names.size}`);
        result.overwrite(start, end, names.get(name) ?? '');
      }
    }
    return {code: result.toString(), map: result.generateMap({hires: true})};
  },
});

/**
 * The outermost of that type, so that a class in a class is a part of it.
 *
 * @param {object} node
 * @param {string} type
 * @returns {Node[]}
 */
function nodesIn(node, type) {
  const found = /** @type {Node} */ (node);
  if (found.type === type) return [found];
  return Object.values(node)
    .filter((child) => typeof child === 'object' && child !== null)
    .flatMap((child) => nodesIn(child, type));
}
