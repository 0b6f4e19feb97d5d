import {posix} from 'node:path';

import hljs from 'highlight.js';

/**
 * @typedef {object} Token Of markdown-it.
 * @property {string} type
 * @property {string} tag
 * @property {string} content
 * @property {Token[] | null} children
 * @property {(name: string) => string | null} attrGet
 * @property {(name: string, value: string) => void} attrSet
 */
/** @typedef {{tokens: Token[], env: {source?: string, permalink?: string}}} State */
/** @typedef {{core: {ruler: {push: (name: string, rule: (state: State) => void) => void}}, set: (options: object) => void, renderer: {rules: Record<string, () => string>}}} MarkdownIt */

const LANGUAGES = new Map([
  ['astro', 'xml'],
  ['svelte', 'xml'],
  ['vue', 'xml'],
  ['tsx', 'typescript'],
]);

/**
 * Makes Markdown that is written for GitHub into pages of the site: headings can be linked to by the
 * same names, links between files lead to their pages, others into the repository.
 *
 * @param {MarkdownIt} md
 * @param {{pages: import('./handbook.mjs').Page[], repository: string}} site
 */
export function writtenForGitHub(md, {pages, repository}) {
  const urls = new Map(pages.map(({source, url}) => [source, url]));
  urls.set('README.md', 'index.html');
  md.set({html: true, highlight});
  md.core.ruler.push('anchors', ({tokens}) => nameHeadings(tokens));
  md.core.ruler.push('heads', ({tokens}) => dropEmptyHeads(tokens));
  md.core.ruler.push('links', ({tokens, env}) => {
    if (!env.source) return;
    const from = {source: env.source, url: env.permalink ?? 'index.html'};
    for (const token of tokens.flatMap(({children}) => children ?? [])) {
      const name = token.type === 'image' ? 'src' : 'href';
      const link = token.attrGet(name);
      if (link) token.attrSet(name, rewrite(link, from));
    }
  });
  // A table that is wider than the page scrolls, by the keyboard as well.
  md.renderer.rules['table_open'] = () =>
    '<div class="table" role="group" aria-label="Table" tabindex="0"><table>';
  md.renderer.rules['table_close'] = () => '</table></div>';

  /**
   * @param {string} link
   * @param {{source: string, url: string}} from
   */
  function rewrite(link, {source, url}) {
    if (/^(#|[a-z]+:)/.test(link)) return link;
    const [path = '', anchor] = link.split('#');
    const target = posix.join(posix.dirname(source), path);
    const known = urls.get(target) ?? (target.startsWith('docs/images/') && target.slice(5));
    if (!known) return `${repository}/blob/main/${target}`;
    const relative = posix.relative(posix.dirname(url), known);
    return anchor ? `${relative}#${anchor}` : relative;
  }
}

/**
 * As GitHub names them.
 *
 * @param {Token[]} tokens
 */
function nameHeadings(tokens) {
  /** @type {Map<string, number>} */
  const used = new Map();
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open') return;
    const slug = slugOf(tokens[index + 1]);
    const times = used.get(slug) ?? 0;
    used.set(slug, times + 1);
    token.attrSet('id', times ? `${slug}-${times}` : slug);
  });
}

/**
 * A column without a name has none to be read out.
 *
 * @param {Token[]} tokens
 */
function dropEmptyHeads(tokens) {
  tokens.forEach((token, index) => {
    if (token.type !== 'th_open' || tokens[index + 1]?.content) return;
    for (const end of [token, tokens[index + 2]]) if (end) end.tag = 'td';
  });
}

/** @param {Token | undefined} heading */
function slugOf(heading) {
  const text = (heading?.children ?? []).map(({content}) => content).join('');
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

/**
 * @param {string} code
 * @param {string} name
 */
export function highlight(code, name) {
  const language = LANGUAGES.get(name) ?? name;
  if (!hljs.getLanguage(language)) return '';
  return hljs.highlight(code, {language}).value;
}
