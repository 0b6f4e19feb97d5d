import {writeFileSync} from 'node:fs';

/** @typedef {import('@web/test-runner').TestSuiteResult} SuiteResult */
/** @typedef {import('@playwright/test/reporter').Reporter} PlaywrightReporter */
/** @typedef {import('@playwright/test/reporter').Suite} Suite */
/** @typedef {{passed: number, failed: number, skipped: number}} Count */

// Reporters that write how many tests passed, failed and were skipped to the file that TEST_COUNT
// names, so that all runners can share one closing line.

/**
 * For web-test-runner.
 *
 * @returns {import('@web/test-runner').Reporter}
 */
export function countTests() {
  return {
    stop({sessions}) {
      const count = {passed: 0, failed: 0, skipped: 0};
      const walk = (/** @type {SuiteResult | undefined} */ suite) => {
        for (const test of suite?.tests ?? []) {
          count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
        }
        for (const inner of suite?.suites ?? []) walk(inner);
      };
      for (const session of sessions) {
        const before = count.failed;
        walk(session.testResults);
        // The file itself: an import error, a timeout, a crash.
        if (!session.passed && count.failed === before) count.failed++;
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
    const count = {passed: 0, failed: 0, skipped: 0};
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome();
      count[outcome === 'skipped' ? outcome : outcome === 'unexpected' ? 'failed' : 'passed']++;
    }
    write(count);
  }

  printsToStdio() {
    return false;
  }
}

/** @param {Count} count */
function write(count) {
  const {TEST_COUNT} = process.env;
  if (TEST_COUNT) writeFileSync(TEST_COUNT, JSON.stringify(count));
}
