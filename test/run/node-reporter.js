import { inspect } from 'node:util';
import { writeCounts } from './counts.js';

/** For node:test: counts the tests, and shows what failed and what was printed. Node's own reporter shows failures twice. */
export default async function* report(source) {
  const counts = { passed: 0, failed: 0 };
  for await (const { type, data } of source) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type === 'test:pass' && isTest(data)) counts.passed += 1;
    if (type === 'test:fail' && isTest(data)) counts.failed += 1;
    if (type === 'test:fail' && data.details.error.failureType !== 'subtestsFailed') yield failure(data);
  }
  writeCounts(counts);
}

/** A suite is no test, but tells why its hooks failed; a file that dies before its first test is reported as one that failed. */
function isTest(data) {
  return data?.details?.type !== 'suite' && data?.skip === undefined && data?.todo === undefined;
}

function failure({ name, file, details: { error } }) {
  return `\n✖ ${name}\n  ${file}\n${inspect(error.cause ?? error)}\n`;
}
