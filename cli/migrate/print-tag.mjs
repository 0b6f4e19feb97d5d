import {Expression} from './expression.mjs';
import {PROPS} from './props.mjs';

/** @typedef {import('./value.js').Value} Value */

const SCRIPT = '<script src="https://cdn.example/chat-ai-widget@1/embed.js" defer></script>';

/**
 * The tag for a widget of Sendbird's, and below it what a tag cannot say.
 *
 * @param {import('./find-widgets.mjs').Widget} widget
 */
export function printTag({isPage, props}) {
  /** @type {Record<string, Value>} */
  const attributes = isPage ? {mode: 'inline'} : {};
  const children = new Map();
  const notes = [];
  for (const [name, value] of flat(props)) {
    const migrated = PROPS[name]?.(value) ?? {
      note: 'is no prop of Sendbird’s widget that is known',
    };
    Object.assign(attributes, migrated.attributes);
    for (const child of migrated.children ?? []) {
      children.set(/slot="[\w-]+"/.exec(child)?.[0], child);
    }
    if (migrated.note) notes.push(`${name}: ${migrated.note}`);
  }
  const written = Object.entries(attributes).flatMap(attribute);
  if (Object.values(attributes).some(isCode)) {
    notes.push('What is in braces is your code: write what it is worth, or set the property.');
  }
  const lines = [...children.values()].map((child) => `  ${child}\n`);
  const inside = lines.length > 0 ? `\n${lines.join('')}` : '';
  const comment = notes.map((text) => `  ${text.replaceAll('--', '- -')}\n`).join('');
  return `${SCRIPT}
<chat-ai-widget
${written.map((text) => `  ${text}\n`).join('')}>${inside}</chat-ai-widget>
${notes.length > 0 ? `<!--\n${comment}-->\n` : ''}`;
}

/**
 * Props by their names in the table, which has those of a group with a dot.
 *
 * @param {Record<string, Value>} props
 * @param {string} [group]
 * @returns {Array<[string, Value]>}
 */
function flat(props, group = '') {
  return Object.entries(props).flatMap(([key, value]) => {
    const name = group + key;
    const isGroup = Object.keys(PROPS).some((known) => known.startsWith(`${name}.`));
    const isObject = typeof value === 'object' && value !== null && !(value instanceof Expression);
    if (isGroup && isObject && !Array.isArray(value)) return flat(value, `${name}.`);
    return value === undefined ? [] : [/** @type {[string, Value]} */ ([name, value])];
  });
}

/**
 * Not known here, or with something in it that is not.
 *
 * @param {Value} value
 */
function isCode(value) {
  return value instanceof Expression || /"\{[^"]*\}"/.test(String(value));
}

/** @param {[string, Value]} attribute */
function attribute([name, value]) {
  if (value === null || value === false) return [];
  if (value === true) return [name];
  const text = String(value).replaceAll('&', '&amp;');
  return [text.includes('"') ? `${name}='${text.replaceAll("'", '&#39;')}'` : `${name}="${text}"`];
}
