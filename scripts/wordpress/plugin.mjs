// The plugin for WordPress: the files of sites/wordpress/ and those of the build, as a zip.
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

import {strToU8, zipSync} from 'fflate';

export const SLUG = 'chat-ai-widget';
export const SOURCE = 'sites/wordpress';
export const ZIP = `${SLUG}-wordpress.zip`;

const BUILD = 'dist/cdn';

/** What a server runs or shows, and where the version stands. */
const STAMPED = /\.(php|txt)$/;

/** Zips have no time zone: this is the first day they know, wherever one builds. */
const MTIME = new Date(1980, 0, 1);

/** The zip that WordPress installs; the same bytes for the same files. */
export function zipPlugin() {
  /** @type {Record<string, Uint8Array>} */
  const entries = {};
  for (const [path, bytes] of [...pluginFiles()].sort(([a], [b]) => (a < b ? -1 : 1))) {
    entries[`${SLUG}/${path}`] = bytes;
  }
  return zipSync(entries, {level: 9, mtime: MTIME});
}

/** Paths in the plugin's folder, with what is in them. */
export function pluginFiles() {
  /** @type {Map<string, Uint8Array>} */
  const files = new Map();
  const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const path of filesIn(SOURCE)) {
    const bytes = readFileSync(join(SOURCE, path));
    const text = () => bytes.toString('utf8').replaceAll('@VERSION@', version);
    files.set(path, STAMPED.test(path) ? strToU8(text()) : bytes);
  }
  // A page asks for nothing else of the build: one file holds all of it once more, and maps are large.
  const scripts = ['embed.js', ...filesIn(join(BUILD, 'chunks')).map((name) => `chunks/${name}`)];
  for (const path of scripts.filter((name) => name.endsWith('.js'))) {
    files.set(`widget/${path}`, readFileSync(join(BUILD, path)));
  }
  files.set('LICENSE', readFileSync('LICENSE'));
  return files;
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}
