import {writeFileSync} from 'node:fs';
import {relative} from 'node:path';

/** @typedef {import('@web/test-runner').TestSuiteResult} SuiteResult */
/** @typedef {import('@playwright/test/reporter').Reporter} PlaywrightReporter */
/** @typedef {import('@playwright/test/reporter').Suite} Suite */
/**
 * @typedef {object} Count
 * @property {string} engine What they ran in.
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} failures `file › test` of each that failed.
 */

// Reporters that write how many tests passed, failed and were skipped in each engine to the file
// that TEST_COUNT names, so that all runners can share their closing lines.

/**
 * @param {string} engine
 * @returns {Count}
 */
export function nothingCounted(engine) {
  return {engine, passed: 0, failed: 0, skipped: 0, failures: []};
}

/**
 * For web-test-runner.
 *
 * @returns {import('@web/test-runner').Reporter}
 */
export function countTests() {
  return {
    stop({sessions}) {
      const count = nothingCounted(process.env.BROWSER ?? 'chromium');
      for (const session of sessions) {
        const file = relative(process.cwd(), session.testFile ?? '');
        const failures = namesOfFailed(count, session.testResults);
        // The file itself: an import error, a timeout, a crash.
        if (!session.passed && failures.length === 0) failures.push('the file itself');
        count.failed += failures.length;
        count.failures.push(...failures.map((name) => `${file} › ${name}`));
      }
      write([count]);
    },
  };
}

/**
 * For Playwright, which wants a class as the default export.
 *
 * @implements {PlaywrightReporter}
 */
export default class PlaywrightCount {
  /** @type {Suite | undefined} */
  #suite;

  /**
   * @param {unknown} _config
   * @param {Suite} suite
   */
  onBegin(_config, suite) {
    this.#suite = suite;
  }

  onEnd() {
    /** @type {Map<string, Count>} */
    const counts = new Map();
    for (const test of this.#suite?.allTests() ?? []) {
      const engine = test.parent.project()?.name ?? '';
      const count = counts.get(engine) ?? nothingCounted(engine);
      counts.set(engine, count);
      const outcome = test.outcome();
      count[outcome === 'skipped' ? outcome : outcome === 'unexpected' ? 'failed' : 'passed']++;
      if (outcome === 'unexpected')
        count.failures.push(test.titlePath().filter(Boolean).join(' › '));
    }
    write([...counts.values()]);
  }

  printsToStdio() {
    return false;
  }
}

/**
 * @param {Count} count Counts those that passed or were skipped.
 * @param {SuiteResult | undefined} suite
 * @returns {string[]} The names of those that failed.
 */
function namesOfFailed(count, suite) {
  const failed = [];
  for (const test of suite?.tests ?? []) {
    if (test.skipped) count.skipped++;
    else if (test.passed) count.passed++;
    else failed.push(test.name);
  }
  return [...failed, ...(suite?.suites ?? []).flatMap((inner) => namesOfFailed(count, inner))];
}

/** @param {Count[]} counts */
export function write(counts) {
  const {TEST_COUNT} = process.env;
  if (TEST_COUNT) writeFileSync(TEST_COUNT, JSON.stringify(counts));
}
