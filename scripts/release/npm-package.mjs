import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {withAbsoluteLinks} from './links.mjs';

/** What only this repository needs of package.json. */
const OURS = ['scripts', 'devDependencies', 'allowScripts'];

/**
 * Lends a folder with the package as it goes to npm: what package.json lists, with a README that can
 * be read there.
 *
 * @template T
 * @param {{name: string, version: string, homepage: string}} about
 * @param {(folder: string) => T} use
 */
export function withPackage({name, version, homepage}, use) {
  const work = mkdtempSync(join(tmpdir(), 'npm-package-'));
  const folder = join(work, name);
  try {
    for (const {path} of pack('.', '--dry-run').files) cpSync(path, join(folder, path));
    const readme = join(folder, 'README.md');
    const repository = homepage.replace(/#.*/, '');
    const text = readFileSync(readme, 'utf8');
    writeFileSync(readme, withAbsoluteLinks(text, repository, `v${version}`));
    npm(['pkg', 'delete', ...OURS], folder);
    return use(folder);
  } finally {
    rmSync(work, {recursive: true});
  }
}

/**
 * @param {string} folder
 * @param {string} to
 * @returns {string} The name of the tarball.
 */
export function packTo(folder, to) {
  return pack(folder, '--pack-destination', to).filename;
}

/**
 * @param {string} folder
 * @param {string[]} options
 * @returns {{filename: string, files: Array<{path: string}>}}
 */
function pack(folder, ...options) {
  return JSON.parse(npm(['pack', folder, '--json', '--ignore-scripts', ...options]))[0];
}

/**
 * @param {string[]} args
 * @param {string} [cwd]
 */
export function npm(args, cwd = process.cwd()) {
  return execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
}
