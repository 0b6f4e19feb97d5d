// Runs every kind of test and adds the counts up: `N passed, N failed` is the last line. Arguments
// name the files or folders to run, instead of all: `npm test -- test/session test/e2e/csp.spec.ts`.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {findFirefox} from './browser.mjs';

/** @typedef {import('./count-tests.mjs').Count} Count */

const chosen = process.argv.slice(2);
const isSpec = (/** @type {string} */ path) => /^test\/(package|e2e)/.test(path);
const specs = chosen.filter(isSpec);
const units = chosen
  .filter((path) => !isSpec(path))
  .map((path) => (path.endsWith('.ts') ? path : `${path.replace(/\/$/, '')}/**/*.test.ts`));
const all = chosen.length === 0;

const counts = mkdtempSync(join(tmpdir(), 'test-counts-'));
/** @type {Count} */
const total = {passed: 0, failed: 0, skipped: 0};

// What a part of the tests covers says nothing.
if (all) run('@web/test-runner/dist/bin.js', ['--coverage']);
else if (units.length > 0) run('@web/test-runner/dist/bin.js', units);
if (all || specs.length > 0) run('@playwright/test/cli.js', ['test', ...specs]);
if (!findFirefox()) console.log('\nEnd-to-end tests in Firefox skipped: no Firefox');

rmSync(counts, {recursive: true});
const {passed, failed, skipped} = total;
process.exitCode = failed > 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);

/**
 * Runs one test runner, and adds what it counted to the total.
 *
 * @param {string} bin
 * @param {string[]} args
 */
function run(bin, args) {
  const file = join(counts, 'count.json');
  rmSync(file, {force: true});
  const {status} = spawnSync(process.execPath, [join('node_modules', bin), ...args], {
    stdio: 'inherit',
    env: {...process.env, TEST_COUNT: file},
  });
  const count = read(file);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  // A crash, no test at all, or a threshold missed: nothing that the runner counts as a test.
  if (count.failed === 0 && (status !== 0 || count.passed === 0)) {
    console.log(`\n${bin} ended with ${status} after ${count.passed} tests; see above.`);
    total.failed++;
  }
}

/**
 * @param {string} file
 * @returns {Count}
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {passed: 0, failed: 0, skipped: 0}; // It did not come that far.
  }
}
