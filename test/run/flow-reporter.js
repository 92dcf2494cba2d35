import { relative } from 'node:path';
import { writeCounts } from './counts.js';

/** Writes the counts for Playwright, in addition to its own reporter. */
export default class FlowReporter {
  #counts = { passed: 0, failed: 0, skipped: [], failures: [] };

  onTestEnd(test, result) {
    if (result.status === 'skipped') return void this.#counts.skipped.push(withReason(test));
    this.#counts[test.ok() ? 'passed' : 'failed'] += 1;
    if (!test.ok()) this.#counts.failures.push(failureOf(test));
  }

  onEnd() {
    writeCounts(this.#counts);
  }

  printsToStdio() {
    return false;
  }
}

function failureOf({ location, title }) {
  const file = relative(process.cwd(), location.file).replaceAll('\\', '/');
  return { file, title };
}

function withReason({ title, annotations }) {
  const reason = annotations.find(({ type }) => type === 'skip')?.description;
  return reason ? `${title} (${reason})` : title;
}
