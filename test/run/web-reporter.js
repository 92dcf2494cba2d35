import { relative } from 'node:path';
import { writeCounts } from './counts.js';

/**
 * Writes the counts for @web/test-runner, in addition to its own reporter. A file that fails to load or to
 * finish counts as one failure.
 */
export function countReporter() {
  return { onTestRunFinished: ({ sessions }) => writeCounts(sessions.map(countSession).reduce(add, none)) };
}

const none = { passed: 0, failed: 0, skipped: [], failures: [] };
const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: [...a.skipped, ...b.skipped],
  failures: [...a.failures, ...b.failures],
});

function countSession({ testFile, testResults, errors, passed }) {
  const file = relative(process.cwd(), testFile).replaceAll('\\', '/');
  const tests = testResults ? countSuite(testResults, file) : none;
  const brokenFile = errors?.length > 0 || (!passed && tests.failed === 0);
  return brokenFile ? add(tests, failure(file, 'the file')) : tests;
}

function countSuite({ suites, tests }, file) {
  return [
    ...tests.map(test => countTest(test, file)),
    ...suites.map(suite => countSuite(suite, file)),
  ].reduce(add, none);
}

function countTest({ name, passed, skipped }, file) {
  if (skipped) return { ...none, skipped: [name] };
  return passed ? { ...none, passed: 1 } : failure(file, name);
}

const failure = (file, title) => ({ ...none, failed: 1, failures: [{ file, title }] });
