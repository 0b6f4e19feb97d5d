// What tests on other people's sites need of Debian.
import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';

/** @typedef {import('../../scripts/debian.mjs').Need} Need */

/** @type {Need[]} */
export const PROGRAMS = [
  {name: 'PHP', packages: ['php-cli', 'php-curl'], isThere: () => isOnPath('php')},
];

/** Whether what a test needs could be had. */
export function isThere(/** @type {string} */ name) {
  return PROGRAMS.some((program) => program.name === name && program.isThere());
}

function isOnPath(/** @type {string} */ command) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, command)));
}
