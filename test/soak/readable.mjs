/**
 * All that somebody, or some script, could read there, hidden or not: each text, attribute and
 * value of a field.
 *
 * @param {Node} node
 * @returns {string[]}
 */
export function readableIn(node) {
  if (node instanceof window.CharacterData) return [node.data.trim()];
  const inside = [...node.childNodes].flatMap(readableIn);
  if (!(node instanceof window.Element)) return inside;
  const attributes = [...node.attributes].map(({name, value}) => `${name}=${value}`);
  const value = 'value' in node ? [String(node.value)] : [];
  const shadow = node.shadowRoot ? readableIn(node.shadowRoot) : [];
  return [...attributes, ...value, ...shadow, ...inside];
}
