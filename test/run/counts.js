import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Three test runners report their counts in a file, which no stray output can corrupt.

/** Called by each runner's reporter. Does nothing when the runner is started manually. */
export function writeCounts(counts) {
  const file = process.env.NAVAI_TEST_COUNTS;
  if (file) writeFileSync(file, JSON.stringify(counts));
}

/** Returns the reporter's counts, or undefined if it wrote none. */
export function readCounts(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'counts.json'), 'utf8'));
  } catch {
    return undefined;
  }
}
