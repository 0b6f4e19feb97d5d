import MagicString from 'magic-string';

/**
 * @typedef {object} Node
 * @property {string} type
 * @property {number} start
 * @property {number} end
 * @property {{object?: {name?: string}, property?: {name?: string}}} [callee]
 */

const LOGS = ['debug', 'info', 'warn'];

/**
 * Takes what Sendbird's SDK tells its logger out of it: at our log level, none, nobody hears it, and
 * visitors would download the words.
 *
 * @returns {import('rollup').Plugin}
 */
export const withoutLogging = () => ({
  name: 'without-logging',
  transform(code, id) {
    if (!/@sendbird.chat/.test(id)) return null;
    const result = new MagicString(code);
    for (const {start, end} of logging(this.parse(code))) {
      result.overwrite(start, end, '0');
    }
    return {code: result.toString(), map: result.generateMap({hires: true})};
  },
});

/**
 * The outermost calls.
 *
 * @param {object} node
 * @returns {Node[]}
 */
function logging(node) {
  const found = /** @type {Node} */ (node);
  const {object, property} = (found.type === 'CallExpression' && found.callee) || {};
  if (LOGS.includes(property?.name ?? '') && object?.name !== 'console') return [found];
  return Object.values(node)
    .filter((child) => typeof child === 'object' && child !== null)
    .flatMap(logging);
}
