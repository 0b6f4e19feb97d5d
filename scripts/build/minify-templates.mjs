import {transform} from 'lightningcss';
import MagicString from 'magic-string';

/**
 * Minifies html``, svg`` and css`` in the modules of a folder. Runs after esbuild, which leaves
 * tagged templates alone. White space between tags may be seen, so one space of it stays.
 *
 * @param {string} folder
 * @returns {import('rollup').Plugin}
 */
export const minifyTemplates = (folder) => ({
  name: 'minify-templates',
  transform(code, id) {
    if (!id.startsWith(folder)) return null;
    const result = new MagicString(code);
    // Where the tag is there for editors alone, the text needs none.
    const isBare = code.includes('const css = String.raw;');
    for (const {tag, at, parts} of templatesIn(this.parse(code))) {
      if (isBare && tag === 'css') result.remove(at.start, at.end);
      const minify = tag === 'css' ? minifyStyles : minifyMarkup;
      const texts = minify(parts.map(({value}) => value.cooked));
      for (const [index, {start, end}] of parts.entries()) {
        const text = texts[index]?.replace(/\\|`|\$\{/g, '\\$&') ?? '';
        if (start < end) result.overwrite(start, end, text);
      }
    }
    return {code: result.toString(), map: result.generateMap({hires: true})};
  },
});

/**
 * @typedef {{start: number, end: number, value: {cooked: string}}} Part
 * @typedef {{tag: string, at: {start: number, end: number}, parts: Part[]}} Template
 */

/**
 * @param {object} node
 * @returns {Template[]}
 */
function templatesIn(node) {
  const found = Object.values(node)
    .filter((child) => typeof child === 'object' && child !== null)
    .flatMap(templatesIn);
  const {tag, quasi} =
    /** @type {{tag?: {name?: string, start: number, end: number}, quasi?: {quasis: Part[]}}} */ (
      node
    );
  if (quasi && tag && ['html', 'svg', 'css'].includes(tag.name ?? '')) {
    found.push({tag: tag.name ?? '', at: tag, parts: quasi.quasis});
  }
  return found;
}

/** @param {string[]} texts */
function minifyMarkup(texts) {
  if (texts.some((text) => text.includes('<pre'))) return texts;
  const whole = texts.join('\0').replace(/^\n *|\n *(\/?>|$)/g, '$1');
  return whole.replace(/[ \n]+/g, ' ').split('\0');
}

/** @param {string[]} texts */
function minifyStyles(texts) {
  const [text = '', ...more] = texts;
  if (more.length > 0) return texts; // Half a rule is nothing that could be read.
  const {code} = transform({filename: 'a.css', code: Buffer.from(text), minify: true});
  return [code.toString()];
}
