import {writeFileSync} from 'node:fs';
import {relative} from 'node:path';

/** @typedef {import('@web/test-runner').TestSuiteResult} SuiteResult */
/** @typedef {import('@playwright/test/reporter').Reporter} PlaywrightReporter */
/** @typedef {import('@playwright/test/reporter').Suite} Suite */
/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} failures `file › test` of each that failed.
 */

// Reporters that write how many tests passed, failed and were skipped to the file that TEST_COUNT
// names, so that all runners can share one closing line.

/** @returns {Count} */
export function nothingCounted() {
  return {passed: 0, failed: 0, skipped: 0, failures: []};
}

/**
 * For web-test-runner.
 *
 * @returns {import('@web/test-runner').Reporter}
 */
export function countTests() {
  return {
    stop({sessions}) {
      const count = nothingCounted();
      for (const session of sessions) {
        const file = relative(process.cwd(), session.testFile ?? '');
        const failures = namesOfFailed(count, session.testResults);
        // The file itself: an import error, a timeout, a crash.
        if (!session.passed && failures.length === 0) failures.push('the file itself');
        count.failed += failures.length;
        count.failures.push(...failures.map((name) => `${file} › ${name}`));
      }
      write(count);
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
    const count = nothingCounted();
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome();
      count[outcome === 'skipped' ? outcome : outcome === 'unexpected' ? 'failed' : 'passed']++;
      if (outcome === 'unexpected')
        count.failures.push(test.titlePath().filter(Boolean).join(' › '));
    }
    write(count);
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

/** @param {Count} count */
export function write(count) {
  const {TEST_COUNT} = process.env;
  if (TEST_COUNT) writeFileSync(TEST_COUNT, JSON.stringify(count));
}
