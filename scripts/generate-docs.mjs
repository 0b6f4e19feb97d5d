// Writes docs/attributes-and-events.md from custom-elements.json, docs/words.md from the words, and
// into README how large the last build is, and which browsers it needs.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

import {build} from 'esbuild';
import {format, resolveConfig} from 'prettier';

import {browsersTable} from './build/oldest-browsers.mjs';
import {measure, sizesTable} from './build/sizes.mjs';

/** @typedef {{name: string, description?: string, default?: string, type?: {text: string}, fieldName?: string}} Item */
/** @typedef {Item & {kind: string, attribute?: string, readonly?: boolean, parameters?: Item[], return?: {type: {text: string}}}} Member */
/** @typedef {Record<'attributes' | 'events' | 'cssParts' | 'cssProperties' | 'slots', Item[] | undefined> & {tagName: string, description: string, members: Member[]}} Element */

/**
 * The page for one element of a manifest.
 *
 * @param {Element} element
 */
export function renderDocs({tagName, description, members, ...lists}) {
  const fields = members.filter(({kind, attribute}) => kind === 'field' && !attribute);
  const methods = members.filter(({kind}) => kind === 'method');
  return `<!-- Generated from custom-elements.json by npm run docs; change the comments in src/ instead. -->

# Attributes, events and parts of \`<${tagName}>\`

${oneLine(description)}

## Attributes

All are live: a change after mount takes effect. A bad value never throws; it reads as its default,
and the console says so. A property keeps a text or a flag in its attribute, an object beside it;
null, undefined and false take it away.

${table(['attribute', 'property', 'values, default first', 'meaning'], lists.attributes, (item) => [
  code(item.name),
  item.fieldName ? code(item.fieldName) : '',
  values(item),
  oneLine(item.description),
])}
## Properties without an attribute

${table(['property', 'type', 'meaning'], fields, (item) => [
  code(item.name) + (item.readonly ? ' (read only)' : ''),
  code(item.type?.text),
  oneLine(item.description),
])}
## Methods

${table(['method', 'returns', 'meaning'], methods, (item) => [
  code(`${item.name}(${(item.parameters ?? []).map(({name}) => name).join(', ')})`),
  code(item.return?.type.text),
  oneLine(item.description),
])}
## Events

All bubble and are composed. A session token never appears in one.

${table(['event', 'detail', 'when'], lists.events, (item) => [
  code(item.name),
  code(item.type?.text.replace(/^CustomEvent<(.*)>$/s, '$1')),
  oneLine(item.description),
])}
## Parts

For \`chat-ai-widget::part(…)\`; see [theming](theming.md).

${table(['part', 'what it is'], lists.cssParts, nameAndMeaning)}
## Custom properties

${table(['property', 'meaning'], lists.cssProperties, nameAndMeaning)}${
    lists.slots?.length
      ? `
## Slots

${table(['slot', 'what goes in'], lists.slots, nameAndMeaning)}`
      : ''
  }`;
}

/** The page for the words of the window, as they are in English. */
export async function renderWords() {
  const entryPoints = ['src/i18n/locales/en.ts'];
  const {outputFiles} = await build({entryPoints, bundle: true, format: 'esm', write: false});
  /** @type {{en: object}} */
  const {en} = await import(
    `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`
  );
  const words = textsOf(en).filter(({name}) => name !== 'locale');
  return `<!-- Generated from src/i18n/locales/en.ts by npm run docs. -->

# Words of the window

The attribute \`strings\` puts words of the page's own in place of those of the window, in whatever
language it speaks. It is a JSON object; a word of a group, as \`readOnly.muted\`, stands in an object
of its own. \`{}\` stands for a name, a number or a text, and may be left out.

\`\`\`html
<chat-ai-widget
  strings='{"welcome": "Ask us anything about bread.", "typing": "{} is looking it up",
            "readOnly": {"muted": "Only our bakers write here"}}'
></chat-ai-widget>
\`\`\`

${table(['name', 'in English'], words, ({name, description}) => [code(name), oneLine(description)])}`;
}

/**
 * @param {object} words
 * @param {string} [group]
 * @returns {Item[]}
 */
function textsOf(words, group = '') {
  return Object.entries(words).flatMap(([key, word]) => {
    const name = group + key;
    if (typeof word === 'object') return textsOf(word, `${name}.`);
    return {name, description: typeof word === 'function' ? word('{}', '{}') : word};
  });
}

/**
 * @template {Item} T
 * @param {string[]} heads
 * @param {T[] | undefined} items
 * @param {(item: T) => string[]} cells
 */
function table(heads, items = [], cells) {
  const rows = [heads, heads.map(() => '---'), ...items.map(cells)];
  return rows.map((row) => `| ${row.join(' | ')} |\n`).join('');
}

/** @param {Item} item */
function nameAndMeaning({name, description}) {
  return [code(name), oneLine(description)];
}

/** @param {Item} attribute */
function values({type}) {
  const words = type?.text.match(/'[\w-]+'/g);
  if (words) return words.map((word) => code(word.slice(1, -1))).join(' ');
  return type?.text === 'boolean' ? 'absent, present' : 'none, text';
}

/** @param {string} [text] */
function code(text = '') {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

/** @param {string} [text] */
function oneLine(text = '') {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const element = elementOf(readFileSync('custom-elements.json', 'utf8'));
  writeFileSync('docs/attributes-and-events.md', renderDocs(element));
  writeFileSync('docs/words.md', await renderWords());
  const readme = fill(readFileSync('README.md', 'utf8'), 'browsers', browsersTable());
  const filled = existsSync('dist/cdn') ? fill(readme, 'sizes', sizesTable(measure())) : readme;
  writeFileSync(
    'README.md',
    await format(filled, {...(await resolveConfig('README.md')), parser: 'markdown'}),
  );
}

/**
 * @param {string} text
 * @param {string} place Two comments, and what is between them.
 * @param {string} content
 */
function fill(text, place, content) {
  const marks = new RegExp(`(<!-- ${place} -->)[^]*(<!-- /${place} -->)`);
  return text.replace(marks, (_, before, after) => `${before}\n\n${content}\n\n${after}`);
}

/**
 * The element in the text of a manifest.
 *
 * @param {string} manifest
 */
export function elementOf(manifest) {
  /** @type {{modules: Array<{declarations: Element[]}>}} */
  const {modules} = JSON.parse(manifest);
  const element = modules.flatMap(({declarations}) => declarations).find(({tagName}) => tagName);
  if (!element) throw new Error('The manifest has no element.');
  return element;
}
