// Runs every kind of test and adds the counts up, for each engine and for all of them: `N passed,
// N failed` is the last line. Arguments
// name the files or folders to run, instead of all: `npm test -- test/session test/e2e/csp.spec.ts`.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {findWebKit} from './browser.mjs';
import {nothingCounted} from './count-tests.mjs';
import {installBrowsers} from './install-browsers.mjs';
import {installParts} from './install-parts.mjs';

/** @typedef {import('./count-tests.mjs').Count} Count */

// Once, before there is any lane: two would meet at the lock of apt-get.
const {ready, notes} = await installBrowsers();
if (!ready) {
  console.error(notes.join('\n'));
  process.exit(1);
}

installParts();

const chosen = process.argv.slice(2);
const isSpec = (/** @type {string} */ path) => /^test\/(package|e2e)/.test(path);
const specs = chosen.filter(isSpec);
const units = chosen
  .filter((path) => !isSpec(path))
  .map((path) => (path.endsWith('.ts') ? path : `${path.replace(/\/$/, '')}/**/*.test.ts`));
const all = chosen.length === 0;

const counts = mkdtempSync(join(tmpdir(), 'test-counts-'));
/** @type {Map<string, Count>} */
const totals = new Map();
let runs = 0;

const inBrowser = 'node_modules/@web/test-runner/dist/bin.js';
const inPlaywright = 'node_modules/@playwright/test/cli.js';
const soak = 'scripts/soak.mjs';
const inWebKit = {BROWSER: 'webkit'};
const SEED = ['--seed', '1', '--steps', '300', '--tabs', '2'];
// Tests mostly wait, for a server or for a browser: those of one lane run beside those of the others.
await Promise.all([...unitLanes(), specLane(), webkitLane()]);

rmSync(counts, {recursive: true});
const ended = [...totals.values()];
for (const note of notes) console.log(`\n${note}`);
for (const failure of ended.flatMap(({failures}) => failures)) console.log(`\nFailed: ${failure}`);
console.log(`\n${ended.map((count) => `${count.engine}: ${inWords(count)}`).join('\n')}`);
const everything = nothingCounted('everything');
for (const count of ended) sum(everything, count);
process.exitCode = everything.failed > 0 ? 1 : 0;
console.log(`\n${inWords(everything)}`);

/** One page at a time is in front, in each browser: what talks to the server has one of its own. */
function unitLanes() {
  const files = all
    ? readdirSync('test', {recursive: true, encoding: 'utf8'})
        .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
        .map((file) => `test/${file}`)
    : units;
  const [talking, others] = [true, false].map((talks) =>
    files.filter((file) => file.startsWith('test/integration') === talks),
  );
  return [unitLane(others), unitLane(talking)];
}

/** @param {string[] | undefined} files */
async function unitLane(files = []) {
  if (files.length > 0) add(await unitTests(files));
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
  if (!all || !findWebKit()) return;
  add(await unitTests([], inWebKit));
  add(await run(inPlaywright, ['test'], inWebKit));
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
  if (all || specs.length > 0) add(await run(inPlaywright, ['test', ...specs]));
  if (!all) return;
  const first = await run(soak, SEED);
  add(first.some(({failed}) => failed > 0) ? await run(soak, SEED) : first);
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

/**
 * Runs one test runner. What it prints comes at once and whole, for another one prints as well.
 *
 * @param {string} bin
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<Count[]>}
 */
async function run(bin, args, env = {}) {
  const file = join(counts, `${++runs}.json`);
  const runner = spawn(process.execPath, [bin, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {...process.env, ...env, TEST_COUNT: file},
  });
  /** @type {Buffer[]} */
  const printed = [];
  for (const stream of [runner.stdout, runner.stderr]) {
    stream.on('data', (/** @type {Buffer} */ data) => printed.push(data));
  }
  const [status] = await once(runner, 'close');
  process.stdout.write(Buffer.concat(printed));
  const told = read(file);
  // A crash, no test at all, or a threshold missed: nothing that the runner counts as a test.
  if (told.every(({failed}) => failed === 0)) {
    const passed = told.reduce((sum, count) => sum + count.passed, 0);
    if (status !== 0 || passed === 0) {
      const failures = [`${bin} ended with ${status} after ${passed} tests`];
      told.push({...nothingCounted(env.BROWSER ?? 'chromium'), failed: 1, failures});
    }
  }
  return told;
}

/** @param {Count[]} counts */
function add(counts) {
  for (const count of counts) {
    const total = totals.get(count.engine) ?? nothingCounted(count.engine);
    totals.set(count.engine, total);
    sum(total, count);
  }
}

/**
 * @param {Count} total
 * @param {Count} count
 */
function sum(total, {passed, failed, skipped, failures}) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  total.failures.push(...failures);
}

/** @param {Count} count */
function inWords({passed, failed, skipped}) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {string} file
 * @returns {Count[]}
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return []; // It did not come that far.
  }
}
