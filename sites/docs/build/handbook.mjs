import {readFileSync, readdirSync} from 'node:fs';
import {posix} from 'node:path';

/**
 * A text of the repository that is a page of the site.
 *
 * @typedef {object} Page
 * @property {string} source From the root of the repository.
 * @property {string} url From the root of the site.
 * @property {string} title
 */

/** @typedef {{title: string, pages: Array<{url: string, title: string, pages?: Page[]}>}} Group */

const TOOLS = [
  {url: 'playground.html', title: 'Playground'},
  {url: 'theme.html', title: 'Theme editor'},
  {url: 'policy.html', title: 'Policy and consent'},
  {url: 'gallery.html', title: 'Gallery'},
];

const START = ['embedding', 'sites', 'frameworks/README', 'wordpress'];
const PROJECT = ['architecture', 'local-server'];

/** @returns {Page[]} Whatever is in docs/, and what stands beside it. */
export function readHandbook() {
  const files = readdirSync('docs', {recursive: true, encoding: 'utf8'});
  const docs = files
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => posix.join('docs', name.replaceAll('\\', '/')));
  return [...docs, 'CHANGELOG.md', 'CONTRIBUTING.md'].map((source) => ({
    source,
    url: urlOf(source),
    title: titleOf(source),
  }));
}

/** @param {string} source */
function urlOf(source) {
  const path = source.replace(/^docs\//, '').toLowerCase();
  return path.replace(/readme\.md$/, 'index.html').replace(/\.md$/, '.html');
}

/** @param {string} source */
function titleOf(source) {
  const [, title = source] = /^# (.+)$/m.exec(readFileSync(source, 'utf8')) ?? [];
  return title.replaceAll('`', '');
}

/**
 * The pages by what one comes for. One that nobody has put anywhere is to look things up.
 *
 * @param {Page[]} pages
 * @returns {Group[]}
 */
export function groupsOf(pages) {
  const top = pages.filter(({source}) => /^docs\/[\w-]+\.md$/.test(source));
  const named = (/** @type {string} */ name) =>
    pages.filter(({source}) => source === `docs/${name}.md`);
  const below = (/** @type {string} */ folder) =>
    pages.filter(
      ({source}) => source.startsWith(`docs/${folder}/`) && !source.endsWith('README.md'),
    );
  const withChildren = (/** @type {Page} */ page) => ({
    ...page,
    pages: below(page.source.includes('frameworks') ? 'frameworks' : page.source.slice(5, -3)),
  });
  const placed = [...START, ...PROJECT].flatMap(named);
  return [
    {
      title: 'Start',
      pages: [{url: 'index.html', title: 'Overview'}, ...START.flatMap(named).map(withChildren)],
    },
    {title: 'Try', pages: TOOLS},
    {
      title: 'Look up',
      pages: [
        {url: 'reference.html', title: 'Reference, live'},
        ...top.filter((page) => !placed.includes(page)),
      ],
    },
    {
      title: 'Project',
      pages: [
        ...PROJECT.flatMap(named),
        ...pages.filter(({source}) => !source.startsWith('docs/')),
      ],
    },
  ];
}
