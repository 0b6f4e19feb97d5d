// Makes the site to read out of docs/, the manifest and the tools in pages/. Its chats talk to the
// local server, which runs in the page; so all of it works from any folder, without a network.
import {existsSync, readFileSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {join, posix} from 'node:path';

import {groupsOf, readHandbook} from './build/handbook.mjs';
import {writtenForGitHub} from './build/markdown.mjs';
import {readFields} from './build/playground.mjs';
import {readReference} from './build/reference.mjs';
import {readmePart} from './build/readme.mjs';
import {writeScripts} from './build/scripts.mjs';
import {sectionsOf} from './build/search.mjs';
import {readLooks, readProperties} from './build/theme.mjs';

const OUTPUT = '_site';

/** @param {any} eleventy Eleventy has no types. */
export default function site(eleventy) {
  if (!existsSync('dist/cdn/embed.js')) throw new Error('There is no dist/ yet: `npm run build`.');
  const {repository, version} = JSON.parse(readFileSync('package.json', 'utf8'));
  const address = repository.url.replace(/^git\+|\.git$/g, '');
  const pages = readHandbook();
  const groups = groupsOf(pages);
  /** @type {{render: (text: string, env: object) => string, renderInline: (text: string, env: object) => string} | undefined} */
  let markdown;

  eleventy.setQuietMode(true);
  eleventy.amendLibrary('md', (/** @type {any} */ md) => {
    writtenForGitHub(md, {pages, repository: address});
    markdown = md;
  });
  eleventy.addFilter('inline', (/** @type {string} */ text) =>
    markdown?.renderInline(text, {source: 'docs/attributes-and-events.md'}),
  );
  eleventy.addFilter('markdown', (/** @type {string} */ text, /** @type {string} */ source) =>
    markdown?.render(text, {source}),
  );
  eleventy.addFilter('headings', headingsOf);
  // For a script of the page, which no text may end.
  eleventy.addFilter('data', (/** @type {unknown} */ value) =>
    JSON.stringify(value).replaceAll('<', '\\u003c'),
  );
  eleventy.addGlobalData('groups', groups);
  eleventy.addGlobalData('repository', address);
  eleventy.addGlobalData('version', version);
  const reference = readReference();
  eleventy.addGlobalData('reference', reference);
  eleventy.addGlobalData('properties', readProperties(reference.properties));
  eleventy.addGlobalData('looks', readLooks());
  eleventy.addGlobalData('fields', readFields());
  eleventy.addGlobalData('readme', readmePart);
  // What all of it is about, as the README begins.
  eleventy.addGlobalData('tag', /^```html\n[^]*?^```$/m.exec(readmePart['Intro'] ?? '')?.[0] ?? '');
  eleventy.addGlobalData('layout', 'page.liquid');
  eleventy.addGlobalData('eleventyComputed', {
    root: (/** @type {{permalink: string}} */ {permalink}) =>
      posix.relative(posix.dirname(`/${permalink}`), '/').replace(/.$/, '$&/'),
  });
  for (const {source, url, title} of pages) {
    const text = readFileSync(source, 'utf8');
    eleventy.addTemplate(`handbook/${source}`, text, {source, title, permalink: url, kind: 'text'});
    eleventy.addWatchTarget(source);
  }
  eleventy.addPassthroughCopy({
    'docs/images': 'images',
    'sites/docs/styles': 'assets',
    'demo/base.css': 'assets/base.css',
    'demo/gallery/gallery.css': 'assets/gallery.css',
  });
  eleventy.on(
    'eleventy.after',
    async (/** @type {{results: import('./build/search.mjs').Result[]}} */ {results}) => {
      await writeScripts(OUTPUT);
      const sections = JSON.stringify(sectionsOf(results));
      // A page that is opened from a disk may fetch no JSON, but load a script.
      await writeFile(join(OUTPUT, 'assets/search-index.js'), `globalThis.sections=${sections};`);
    },
  );

  return {
    dir: {input: 'sites/docs/pages', includes: '../layouts', output: OUTPUT},
    // Code in the handbook has braces of its own.
    markdownTemplateEngine: false,
  };
}

/**
 * For the list of what is on a page.
 *
 * @param {string} html
 */
function headingsOf(html) {
  return [...html.matchAll(/<h2 id="([^"]+)">(.*?)<\/h2>/g)].map(([, id, text = '']) => ({
    id,
    text: text.replace(/<[^>]+>/g, ''),
  }));
}
