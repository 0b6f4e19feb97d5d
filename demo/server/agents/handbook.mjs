import MiniSearch from 'minisearch';

import {documentPaths, readDocument} from '../public-files.mjs';

/** @typedef {{id: number, title: string, text: string, path: string}} Section */

const LONGEST_ANSWER = 700;

/**
 * The sections that answer a question best, at most three. The documents are
 * read anew each time, so that an edit shows at once.
 *
 * @param {string} question
 * @returns {Promise<Section[]>}
 */
export async function findSections(question) {
  const paths = await documentPaths();
  const documents = await Promise.all(
    paths.map(async (path) => sectionsOf(await readDocument(path), path)),
  );
  const sections = documents.flat().map((section, id) => ({...section, id}));
  const index = new MiniSearch({
    fields: ['title', 'text'],
    processTerm: (term) => (STOP_WORDS.has(term.toLowerCase()) ? null : term.toLowerCase()),
    searchOptions: {boost: {title: 3}, prefix: true, fuzzy: 0.15},
  });
  index.addAll(sections);
  const found = index.search(question).slice(0, 3);
  return found.flatMap(({id}) => sections.filter((section) => section.id === id));
}

/**
 * @param {string} markdown
 * @param {string} path
 */
export function sectionsOf(markdown, path) {
  // A heading starts a section; a "#" line inside a fence is code.
  const lines = markdown.split('\n');
  /** @type {Array<{title: string, lines: string[]}>} */
  const sections = [];
  let isFenced = false;
  for (const line of lines) {
    if (/^\s*(```|~~~)/.test(line)) isFenced = !isFenced;
    const title = isFenced ? undefined : /^#{1,6}\s+(.+?)\s*#*$/.exec(line)?.[1];
    if (title !== undefined) sections.push({title: title.replaceAll(/[`*]/g, ''), lines: []});
    else sections.at(-1)?.lines.push(line);
  }
  return sections
    .map(({title, lines: body}) => ({title, path, text: shorten(body.join('\n').trim())}))
    .filter(({text}) => text !== '');
}

/**
 * As many whole paragraphs as fit; a fence is never cut.
 *
 * @param {string} text
 */
function shorten(text) {
  const blocks = text.match(/^(```|~~~)[\s\S]*?^\1|(?:(?!^(?:```|~~~)|\n\n)[\s\S])+/gm) ?? [];
  let short = '';
  for (const block of blocks.map((part) => part.trim()).filter(Boolean)) {
    if (short && short.length + block.length > LONGEST_ANSWER) break;
    short += (short && '\n\n') + unwrap(block);
  }
  return short;
}

/**
 * A chat shows a line break where a document only wraps.
 *
 * @param {string} block
 */
function unwrap(block) {
  const isCode = /^(```|~~~)/.test(block);
  return isCode ? block : block.replace(/\n(?!\s*([-*+|>#]|\d+[.)]))\s*/g, ' ');
}

const STOP_WORDS = new Set(
  'a about an and are can do does for from how i in is it me of on or tell that the this to use what when where which who why with you your'.split(
    ' ',
  ),
);
