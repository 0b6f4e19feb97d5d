import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';

const CDN = 'dist/cdn';

/**
 * What visitors download, and how large it may be, in bytes as a CDN sends them: brotli, best
 * quality. The first fits the first packets of a connection beside the page's own.
 */
const BUDGETS = [
  {what: 'Launcher, `embed.js`', files: /^embed\.js$/, budget: 4000},
  {what: 'Launcher, `chat-ai-widget.js`', files: /^chat-ai-widget\.js$/, budget: 4000},
  {what: 'Window, session, conversation', files: /chunks.(window|chat)-/, budget: 40_000},
  {what: "Sendbird's SDK", files: /chunks.sendbird-/, budget: 127_000},
  {what: 'Everything', files: /^(embed\.js|chunks.)/, budget: 185_000},
  {what: 'Events for analytics, `analytics.js`', files: /^analytics\.js$/, budget: 1000},
  {what: 'All in one, `chat-ai-widget.single.js`', files: /single\.js$/, budget: 190_000},
];

/** @returns {Array<{what: string, bytes: number, budget: number}>} Of what is built. */
export function measure() {
  const files = readdirSync(CDN, {recursive: true, encoding: 'utf8'});
  const scripts = files.filter((file) => file.endsWith('.js'));
  return BUDGETS.map(({what, files: wanted, budget}) => {
    const sizes = scripts.filter((file) => wanted.test(file)).map((file) => sizeOf(file));
    return {what, budget, bytes: sizes.reduce((sum, size) => sum + size, 0)};
  });
}

/** @param {string} file Below dist/cdn. */
export function sizeOf(file) {
  const params = {[constants.BROTLI_PARAM_QUALITY]: 11};
  return brotliCompressSync(readFileSync(join(CDN, file)), {params}).length;
}

/**
 * The table in README, in kB: a comma more or less is no news there.
 *
 * @param {ReturnType<typeof measure>} measured
 */
export function sizesTable(measured) {
  const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  const rows = measured.map(
    ({what, bytes, budget}) => `| ${what} | ${kB(bytes)} | ${kB(budget)} |`,
  );
  return ['| download | brotli | at most |', '| --- | --- | --- |', ...rows].join('\n');
}
