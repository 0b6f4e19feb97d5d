// Runs inside `npm version`, which has written package.json and makes the commit and its tag: writes
// the version wherever else it stands.
import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';

import {cut} from './changelog.mjs';

const VERSIONS = 'src/chat/version.ts';

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const today = new Date().toISOString().slice(0, 10);

write('CHANGELOG.md', (text) => cut(text, version, today));
write(VERSIONS, (text) => text.replace(/widget: '[^']+'/, `widget: '${version}'`));
execFileSync('git', ['add', 'CHANGELOG.md', VERSIONS]);

/**
 * @param {string} file
 * @param {(text: string) => string} change
 */
function write(file, change) {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
