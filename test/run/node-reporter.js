import { relative } from 'node:path';
import { inspect } from 'node:util';
import { writeCounts } from './counts.js';

/** Counts the tests of node:test, and prints failures, output and why tests are skipped. Node's own reporter prints failures twice. */
export default async function* report(source) {
  const counts = { passed: 0, failed: 0, failures: [] };
  for await (const { type, data } of source) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type === 'test:pass' && isTest(data)) counts.passed += 1;
    if (type === 'test:pass' && typeof data.skip === 'string')
      yield `– ${data.name}: skipped. ${data.skip}\n`;
    if (type === 'test:fail' && isTest(data)) {
      counts.failed += 1;
      counts.failures.push(failureOf(data));
    }
    if (type === 'test:fail' && data.details.error.failureType !== 'subtestsFailed') yield failure(data);
  }
  writeCounts(counts);
}

/** Ignores suites, except for failed hooks. A file that fails before its first test is reported as a failed test. */
function isTest(data) {
  return data?.details?.type !== 'suite' && data?.skip === undefined && data?.todo === undefined;
}

/** The name of a file that broke off is its path. */
function failureOf({ name, file = name }) {
  return { file: relative(process.cwd(), file).replaceAll('\\', '/'), title: name };
}

function failure({ name, file, details: { error } }) {
  return `\n✖ ${name}\n  ${file}\n${inspect(error.cause ?? error)}\n`;
}
