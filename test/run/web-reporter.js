import { writeCounts } from './counts.js';

/**
 * Writes the counts for @web/test-runner, in addition to its own reporter. A file that fails to load or to
 * finish counts as one failure.
 */
export function countReporter() {
  return { onTestRunFinished: ({ sessions }) => writeCounts(sessions.map(countSession).reduce(add, none)) };
}

const none = { passed: 0, failed: 0 };
const add = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed });

function countSession({ testResults, errors, passed }) {
  const tests = testResults ? countSuite(testResults) : none;
  const brokenFile = errors?.length > 0 || (!passed && tests.failed === 0);
  return add(tests, { passed: 0, failed: brokenFile ? 1 : 0 });
}

function countSuite({ suites, tests }) {
  const own = tests
    .filter(({ skipped }) => !skipped)
    .map(test => (test.passed ? { ...none, passed: 1 } : { ...none, failed: 1 }));
  return [...own, ...suites.map(countSuite)].reduce(add, none);
}
