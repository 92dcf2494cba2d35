import { writeCounts } from './counts.js';

/** Writes the counts for Playwright, in addition to its own reporter. */
export default class FlowReporter {
  #counts = { passed: 0, failed: 0 };

  onTestEnd(test, result) {
    if (result.status === 'skipped') return;
    this.#counts[test.ok() ? 'passed' : 'failed'] += 1;
  }

  onEnd() {
    writeCounts(this.#counts);
  }

  printsToStdio() {
    return false;
  }
}
