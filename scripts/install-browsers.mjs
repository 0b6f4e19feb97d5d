// Gets the browsers that tests run in and this machine lacks. It takes Debian and root; elsewhere,
// and with SKIP_BROWSER_INSTALL=1, it only says what is missing.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {setTimeout} from 'node:timers/promises';

import {NO_CHROMIUM, findFirefox, findWebKit, lookForChromium} from './browser.mjs';

/** @typedef {{name: string, packages: string[], isThere: () => boolean}} Need */

/** @type {Need} */
const CHROMIUM = {
  name: 'Chromium',
  packages: ['chromium'],
  isThere: () => Boolean(lookForChromium()),
};

/** @type {Need[]} */
const NEEDS = [
  CHROMIUM,
  {name: 'Firefox', packages: ['firefox-esr'], isThere: () => Boolean(findFirefox())},
  {
    name: 'WebKit',
    packages: ['webkit2gtk-driver', 'xvfb'],
    isThere: findWebKit,
  },
];

/** How long somebody else may hold the lock of apt-get, in ms. */
const PATIENCE = 300_000;

const OPTIONS = ['-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=60'];

/**
 * Whether there is a browser in the end that tests can run in, and what to say of those that are
 * missing.
 */
export async function installBrowsers() {
  const wanted = missing();
  if (wanted.length === 0) return {ready: true, notes: []};
  const problem = whyNot() ?? (await install(wanted));
  const left = missing();
  if (left.includes(CHROMIUM)) return {ready: false, notes: [`${NO_CHROMIUM} ${problem}`]};
  const notes = left.map(({name}) => `Tests in ${name} are skipped: none here. ${problem}`);
  return {ready: true, notes};
}

function missing() {
  return NEEDS.filter(({isThere}) => !isThere());
}

/** What speaks against an attempt. */
function whyNot() {
  if (process.env.SKIP_BROWSER_INSTALL) return 'SKIP_BROWSER_INSTALL forbids to install it.';
  if (!isDebian()) return 'Only on Debian is it installed by itself.';
  if (process.getuid?.() !== 0) return 'Only root can install it.';
  return undefined;
}

function isDebian() {
  const about = '/etc/os-release';
  return existsSync(about) && /^ID=debian$/m.test(readFileSync(about, 'utf8'));
}

/**
 * @param {Need[]} wanted
 * @returns {Promise<string>} What went wrong, if anything did.
 */
async function install(wanted) {
  const packages = wanted.flatMap((need) => need.packages);
  console.log(`Installing ${packages.join(', ')} (SKIP_BROWSER_INSTALL=1 forbids it)`);
  const update = await aptGet('update');
  const problem = await aptGet('install', packages);
  // A package that cannot be had keeps apt-get from all the others.
  if (problem && wanted.includes(CHROMIUM)) await aptGet('install', CHROMIUM.packages);
  return problem && (update || problem);
}

/**
 * Asks again while somebody else holds a lock: apt-get waits by itself for some of its locks only.
 *
 * @param {'update' | 'install'} verb
 * @param {string[]} [packages]
 * @returns {Promise<string>} What went wrong, if anything did.
 */
async function aptGet(verb, packages = []) {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const {status, stderr} = spawnSync('apt-get', [verb, ...OPTIONS, ...packages], {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C'},
    });
    if (status === 0) return '';
    const isLocked = /could not get lock|unable to (acquire|lock)/i.test(stderr);
    if (!isLocked || Date.now() > deadline) {
      return /^E: .*/m.exec(stderr)?.[0] ?? `apt-get ${verb} ended with ${status}.`;
    }
    await setTimeout(1000);
  }
}
