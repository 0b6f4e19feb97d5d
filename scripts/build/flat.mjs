import {copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {withChunksAt} from './chunk-addresses.mjs';

const CDN = 'dist/cdn';

/**
 * The launcher and its chunks, all in one folder: for systems whose folders have no folders. Chunks
 * find each other beside themselves anyway, so only the launcher is another one.
 *
 * @param {string} folder Emptied before.
 */
export function copyFlat(folder) {
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const launcher = readFileSync(join(CDN, 'embed.js'), 'utf8');
  writeFileSync(join(folder, 'embed.js'), withChunksAt(launcher, ''));

  const chunks = readdirSync(join(CDN, 'chunks')).filter((name) => name.endsWith('.js'));
  for (const name of chunks) copyFileSync(join(CDN, 'chunks', name), join(folder, name));
}
