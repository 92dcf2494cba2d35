import { writeCounts } from './counts.js';

/**
 * Writes the counts for @web/test-runner, in addition to its own reporter. A file that fails to load or to
 * finish counts as one failure.
 */
export function countReporter() {
  return { onTestRunFinished: ({ sessions }) => writeCounts(sessions.map(countSession).reduce(add, none)) };
}

const none = { passed: 0, failed: 0, skipped: [] };
const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: [...a.skipped, ...b.skipped],
});

function countSession({ testResults, errors, passed }) {
  const tests = testResults ? countSuite(testResults) : none;
  const brokenFile = errors?.length > 0 || (!passed && tests.failed === 0);
  return add(tests, { ...none, failed: brokenFile ? 1 : 0 });
}

function countSuite({ suites, tests }) {
  return [...tests.map(countTest), ...suites.map(countSuite)].reduce(add, none);
}

function countTest({ name, passed, skipped }) {
  if (skipped) return { ...none, skipped: [name] };
  return passed ? { ...none, passed: 1 } : { ...none, failed: 1 };
}
