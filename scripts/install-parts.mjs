// What only one test needs is in a package of that test's own, installed before any test.
import {execFileSync} from 'node:child_process';
import {statSync} from 'node:fs';
import {join} from 'node:path';

/**
 * Installs those that are not there yet, or whose lock file is newer.
 *
 * @param {string[]} folders
 */
export function installParts(folders) {
  for (const folder of folders) {
    const installed = changedAt(join(folder, 'node_modules/.package-lock.json'));
    if (installed >= changedAt(join(folder, 'package-lock.json'))) continue;
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--silent'], {
      cwd: folder,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
  }
}

/** @param {string} file */
function changedAt(file) {
  return statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? 0;
}
