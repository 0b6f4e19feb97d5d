import {readFileSync, readdirSync} from 'node:fs';

/**
 * A custom property as the editor offers it.
 *
 * @typedef {object} Property
 * @property {string} name
 * @property {string} description
 * @property {'color' | 'length' | 'text'} kind
 * @property {string} light Its default.
 * @property {string} dark
 */

/** @typedef {{name: string, values: Record<string, string>, parts: string}} Look */

/**
 * The custom properties of the manifest, with the defaults that docs/theming.md tells.
 *
 * @param {Array<{name: string, description?: string}>} properties
 * @returns {Property[]}
 */
export function readProperties(properties) {
  const defaults = new Map(
    [...readFileSync('docs/theming.md', 'utf8').matchAll(/^\| `(--[\w-]+)` *\|(.*)\|$/gm)].map(
      ([, name = '', rest = '']) => [name, rest.split('|').map((cell) => cell.trim())],
    ),
  );
  return properties.map(({name, description = ''}) => {
    const [, first = '', second = ''] = defaults.get(name) ?? [];
    const light = unquoted(first);
    const dark = unquoted(second) || light;
    return {name, description, kind: kindOf(light), light: full(light), dark: full(dark)};
  });
}

/** The brands of the demo. @returns {Look[]} */
export function readLooks() {
  const files = readdirSync('demo').filter((name) => /^look-.*\.css$/.test(name));
  return files.map((file) => {
    const css = readFileSync(`demo/${file}`, 'utf8');
    const [, name = ''] = /^look-(.*)\.css$/.exec(file) ?? [];
    const values = [...css.matchAll(/(--chat-ai-[\w-]+): ([^;]+);/g)].map(
      ([, property = '', value = '']) => [property, value],
    );
    const parts = css.slice(css.indexOf('}') + 1).trim();
    return {
      name: name.replace(/^./, (letter) => letter.toUpperCase()),
      values: Object.fromEntries(values),
      parts: parts.replaceAll(`.${name}::`, 'chat-ai-widget::'),
    };
  });
}

/** @param {string} cell */
function unquoted(cell) {
  return cell.replaceAll('`', '');
}

/** @param {string} value @returns {Property['kind']} */
function kindOf(value) {
  if (value.startsWith('#')) return 'color';
  return value.endsWith('px') ? 'length' : 'text';
}

/** A colour field of HTML takes six digits. @param {string} value */
function full(value) {
  return value.replace(/^#([\da-f])([\da-f])([\da-f])$/i, '#$1$1$2$2$3$3');
}
