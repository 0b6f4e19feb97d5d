// Runs every kind of test. Arguments name the files or folders to run, instead of all:
// `npm test -- test/session test/e2e/csp.spec.ts`.
import {once} from 'node:events';
import {readdirSync} from 'node:fs';
import {createServer} from 'node:net';

import {findWebKit} from './browser.mjs';
import {installBrowsers} from './install-browsers.mjs';
import {installParts} from './install-parts.mjs';
import {conclude, run} from './lanes.mjs';

/** @typedef {import('./count-tests.mjs').Count} Count */

const PARTS = ['dom-environments', 'neighbours', 'official-widget'];

// Once, before there is any lane: two would meet at the lock of apt-get.
const {ready, notes} = await installBrowsers();
if (!ready) {
  console.error(notes.join('\n'));
  process.exit(1);
}

installParts(PARTS.map((name) => `test/${name}`));

const chosen = process.argv.slice(2);
const isSpec = (/** @type {string} */ path) => /^test\/(package|e2e)/.test(path);
const specs = chosen.filter(isSpec);
const units = chosen
  .filter((path) => !isSpec(path))
  .map((path) => (path.endsWith('.ts') ? path : `${path.replace(/\/$/, '')}/**/*.test.ts`));
const all = chosen.length === 0;

const inBrowser = 'node_modules/@web/test-runner/dist/bin.js';
const inPlaywright = 'node_modules/@playwright/test/cli.js';
const soak = 'scripts/soak.mjs';
const inWebKit = {BROWSER: 'webkit'};
const SEED = ['--seed', '1', '--steps', '300', '--tabs', '2', '--shrink', '0'];
// Tests mostly wait, for a server or for a browser: those of one lane run beside those of the others.
const counts = await Promise.all([...unitLanes(), specLane(), webkitLane()]);
conclude(counts.flat(), notes);

/** One page at a time is in front, in each browser: what talks to the server has one of its own. */
function unitLanes() {
  const files = all
    ? readdirSync('test', {recursive: true, encoding: 'utf8'})
        .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
        .map((file) => `test/${file}`)
    : units;
  const [talking = [], others = []] = [true, false].map((talks) =>
    files.filter((file) => file.startsWith('test/integration') === talks),
  );
  return [others, talking].map((lane) => (lane.length > 0 ? unitTests(lane) : []));
}

/**
 * @param {string[]} files All of the runner's config, if none is named.
 * @param {Record<string, string>} [env]
 */
async function unitTests(files, env) {
  const first = await run(inBrowser, [...files, '--port', await freePort()], env);
  return all ? await again(first, env) : first;
}

/** What depends on the engine; both configs say what that is. */
async function webkitLane() {
  if (!all || !findWebKit()) return [];
  const units = await unitTests([], inWebKit);
  return [...units, ...(await run(inPlaywright, ['test'], inWebKit))];
}

/** Left to themselves, both runners would take the same. */
async function freePort() {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return String(port);
}

async function specLane() {
  const counts = all || specs.length > 0 ? await run(inPlaywright, ['test', ...specs]) : [];
  if (!all) return counts;
  const first = await run(soak, SEED);
  const second = first.some(({failed}) => failed > 0) ? await run(soak, SEED) : first;
  return [...counts, ...second];
}

/**
 * Real browsers, sockets and clocks stumble on a machine that is busy with something else, so a file
 * that failed has a second try, as Playwright gives it. What was unsteady is named.
 *
 * @param {Count[]} counts
 * @param {Record<string, string>} [env]
 * @returns {Promise<Count[]>}
 */
async function again(counts, env) {
  const before = counts.flatMap((count) => count.failures);
  const files = [...new Set(before.map((failure) => failure.split(' › ')[0] ?? ''))];
  if (files.length === 0 || files.length > 3 || !files.every((file) => file.endsWith('.ts'))) {
    return counts;
  }
  for (const failure of before) console.log(`\nOnce more: ${failure}`);
  const second = await run(inBrowser, files, env);
  const failures = second.flatMap((count) => count.failures);
  const steady = before.length - failures.length;
  return counts.map((count) => ({
    ...count,
    passed: count.passed + steady,
    failed: failures.length,
    failures,
  }));
}
