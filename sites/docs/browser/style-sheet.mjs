/** @typedef {{property: import('../build/theme.mjs').Property, light: string, dark: string}} Choice */

/**
 * What differs from the defaults, as a page writes it.
 *
 * @param {Choice[]} choices
 * @param {string} [parts] Further rules.
 */
export function styleSheet(choices, parts = '') {
  const lines = choices.flatMap(({property, light, dark}) => {
    const value = property.kind === 'color' ? colorOf(property, light, dark) : light;
    return value ? [`  ${property.name}: ${value};\n`] : [];
  });
  const rule = lines.length ? `chat-ai-widget {\n${lines.join('')}}` : '';
  return [rule, parts].filter(Boolean).join('\n') || '/* All as it is by default. */';
}

/** @param {Choice['property']} property @param {string} light @param {string} dark */
function colorOf(property, light, dark) {
  if (light === property.light && dark === property.dark) return '';
  return light === dark ? light : `light-dark(${light}, ${dark})`;
}
