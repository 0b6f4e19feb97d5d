import {writeFileSync} from 'node:fs';

/**
 * A reporter that writes how many tests passed, failed and were skipped to the file named by
 * TEST_COUNT, so that several runners can share one closing line.
 */
export function countTests() {
  return {
    stop({sessions}) {
      if (!process.env.TEST_COUNT) return;
      const count = {passed: 0, failed: 0, skipped: 0};
      const walk = (suite) => {
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
      writeFileSync(process.env.TEST_COUNT, JSON.stringify(count));
    },
  };
}
