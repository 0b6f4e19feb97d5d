// Installs what tests need and this machine lacks. It takes Debian and root; elsewhere, and with
// SKIP_BROWSER_INSTALL=1, it only says what is missing.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {setTimeout} from 'node:timers/promises';

/** @typedef {{name: string, packages: string[], isThere: () => boolean}} Need */

/** How long somebody else may hold the lock of apt-get, in ms. */
const PATIENCE = 300_000;

const OPTIONS = ['-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=60'];

/**
 * Gives those that are still missing in the end, and why.
 *
 * @param {Need[]} needs
 */
export async function installMissing(needs) {
  const wanted = needs.filter(({isThere}) => !isThere());
  if (wanted.length === 0) return {missing: [], why: ''};
  const why = whyNot() ?? (await install(wanted));
  return {missing: wanted.filter(({isThere}) => !isThere()), why};
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
  if (problem && wanted.length > 1) {
    for (const need of wanted) await aptGet('install', need.packages);
  }
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
