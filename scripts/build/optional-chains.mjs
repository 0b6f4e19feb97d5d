import MagicString from 'magic-string';

/**
 * @typedef {object} Node
 * @property {string} type
 * @property {number} start
 * @property {number} end
 * @property {string} [name]
 * @property {string} [operator]
 * @property {boolean} [computed]
 * @property {Node} [left]
 * @property {Node} [right]
 * @property {Node} [test]
 * @property {Node} [consequent]
 * @property {Node} [alternate]
 * @property {Node} [object]
 * @property {Node} [callee]
 */

/**
 * Writes `?.` and `??` again in Sendbird's SDK, which is published for browsers that had neither. What
 * was kept in a variable for it still is, so that nothing else can change.
 *
 * @returns {import('rollup').Plugin}
 */
export const optionalChains = () => ({
  name: 'optional-chains',
  transform(code, id) {
    if (!/@sendbird.chat/.test(id)) return null;
    const result = new MagicString(code);
    for (const node of conditionsIn(this.parse(code))) rewrite(node, code, result);
    return {code: result.toString(), map: result.generateMap({hires: true})};
  },
});

/**
 * @param {Node} node
 * @param {string} code
 * @param {MagicString} result
 */
function rewrite({start, end, test, consequent, alternate}, code, result) {
  const kept = test?.left?.right;
  const name = kept?.type === 'AssignmentExpression' ? kept.left?.name : undefined;
  if (!test || !kept || !consequent || !alternate || !name) return;
  const from = kept.start - 1;
  const to = kept.end + 1;
  const asked = code.slice(start, from) + code.slice(to, test.end);
  // null===(a=B)||void 0===a?void 0:a.c
  if (
    asked === `null===||void 0===${name}` &&
    code.slice(consequent.start, consequent.end) === 'void 0'
  ) {
    const first = firstOf(alternate);
    if (first?.object.name !== name) return;
    result.remove(start, from);
    result.overwrite(to, first.object.end, first.isNamed ? '?' : '?.');
  }
  // null!==(a=B)&&void 0!==a?a:C
  if (asked === `null!==&&void 0!==${name}` && consequent.name === name) {
    result.remove(start, from);
    result.overwrite(to, alternate.start, '??(');
    result.appendRight(end, ')');
  }
}

/**
 * What a chain of members and calls begins with, and whether a name follows it.
 *
 * @param {Node} chain
 * @returns {{object: Node, isNamed: boolean} | undefined}
 */
function firstOf(chain) {
  const object = chain.object ?? chain.callee;
  if (!object || !/^(Member|Call)Expression$/.test(chain.type)) return undefined;
  if (object.type !== 'Identifier') return firstOf(object);
  return {object, isNamed: chain.type === 'MemberExpression' && !chain.computed};
}

/**
 * @param {object} node
 * @returns {Node[]}
 */
function conditionsIn(node) {
  const inside = Object.values(node)
    .filter((child) => typeof child === 'object' && child !== null)
    .flatMap(conditionsIn);
  const found = /** @type {Node} */ (node);
  return found.type === 'ConditionalExpression' ? [found, ...inside] : inside;
}
