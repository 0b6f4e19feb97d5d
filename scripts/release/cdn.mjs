import {cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {withChunksAt} from '../build/chunk-addresses.mjs';

/** The others have no chunks. */
const LAUNCHERS = ['embed.js', 'chat-ai-widget.js'];

/** How long each kind of file may be kept; docs/embedding.md prints it. */
const CACHE = {
  /** Never another one under that name. */
  release: 'public, max-age=31536000, immutable',
  /** Another one with the next release, of which a page hears within minutes. */
  entry: 'public, max-age=300, stale-while-revalidate=86400',
};

/**
 * Lays a release out as it goes to a CDN: a folder of its own that never changes, and the entries
 * whose address stays the same, which load their chunks from there. So a page that is open while the
 * next release comes goes on with the one it began with.
 *
 * @param {string} from What is built, `dist/cdn`.
 * @param {string} to
 * @param {string} version
 */
export function layOut(from, to, version) {
  const major = Number.parseInt(version);
  const release = `chat-ai-widget@${version}`;
  cpSync(from, join(to, release), {recursive: true});
  // Nobody gets what is not finished without asking for it.
  if (!version.includes('-')) {
    writeEntries(from, join(to, `chat-ai-widget@${major}`), `../${release}/chunks/`);
  }
  writeFileSync(join(to, '_headers'), headersUpTo(major));
}

/**
 * @param {string} from
 * @param {string} to
 * @param {string} chunks Where they are, from there.
 */
function writeEntries(from, to, chunks) {
  mkdirSync(to, {recursive: true});
  for (const name of readdirSync(from).filter((file) => file.endsWith('.js'))) {
    if (!LAUNCHERS.includes(name)) cpSync(join(from, name), join(to, name));
    else
      writeFileSync(join(to, name), withChunksAt(readFileSync(join(from, name), 'utf8'), chunks));
  }
}

/**
 * For all that was ever released and is still there, in the format that Cloudflare Pages, Netlify and
 * others read.
 *
 * @param {number} latest
 */
function headersUpTo(latest) {
  const majors = Array.from({length: latest}, (_, index) => index + 1);
  const rules = majors.flatMap((major) => [
    [`/chat-ai-widget@${major}.*`, CACHE.release],
    [`/chat-ai-widget@${major}/*`, CACHE.entry],
  ]);
  return rules.map(rule).join('\n');
}

/** @param {string[]} about */
function rule([path, cache]) {
  return `${path}\n  Access-Control-Allow-Origin: *\n  Cache-Control: ${cache}\n`;
}
