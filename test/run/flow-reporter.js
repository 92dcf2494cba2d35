import { writeCounts } from './counts.js';

/** Writes the counts for Playwright, in addition to its own reporter. */
export default class FlowReporter {
  #counts = { passed: 0, failed: 0, skipped: [] };

  onTestEnd(test, result) {
    if (result.status === 'skipped') return void this.#counts.skipped.push(withReason(test));
    this.#counts[test.ok() ? 'passed' : 'failed'] += 1;
  }

  onEnd() {
    writeCounts(this.#counts);
  }

  printsToStdio() {
    return false;
  }
}

function withReason({ title, annotations }) {
  const reason = annotations.find(({ type }) => type === 'skip')?.description;
  return reason ? `${title} (${reason})` : title;
}
