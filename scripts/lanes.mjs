// Runs test runners, and adds up what they count: `N passed, N failed` is the last line.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {nothingCounted} from './count-tests.mjs';

/** @typedef {import('./count-tests.mjs').Count} Count */

/**
 * Runs one test runner. What it prints comes at once and whole, for another one prints as well.
 *
 * @param {string} bin
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<Count[]>}
 */
export async function run(bin, args, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'test-counts-'));
  const file = join(folder, 'counts.json');
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
  rmSync(folder, {recursive: true});
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

/**
 * Prints what was skipped and what failed, then the counts for each engine and for all.
 *
 * @param {Count[]} counts
 * @param {string[]} notes
 */
export function conclude(counts, notes) {
  /** @type {Map<string, Count>} */
  const totals = new Map();
  const everything = nothingCounted('everything');
  for (const count of counts) {
    const total = totals.get(count.engine) ?? nothingCounted(count.engine);
    totals.set(count.engine, total);
    for (const sum of [total, everything]) add(sum, count);
  }
  for (const note of notes) console.log(`\n${note}`);
  for (const failure of everything.failures) console.log(`\nFailed: ${failure}`);
  const lines = [...totals.values()].map((count) => `${count.engine}: ${inWords(count)}`);
  console.log(`\n${lines.join('\n')}\n\n${inWords(everything)}`);
  process.exitCode = everything.failed > 0 ? 1 : 0;
}

/**
 * @param {Count} total
 * @param {Count} count
 */
function add(total, {passed, failed, skipped, failures}) {
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
