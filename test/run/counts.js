import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Three test runners, one way to tell how many tests passed and failed: a file, which no stray output can garble.

/** Called by each runner's reporter; does nothing when the runner is used by hand. */
export function writeCounts(counts) {
  const file = process.env.NAVAI_TEST_COUNTS;
  if (file) writeFileSync(file, JSON.stringify(counts));
}

/** What the reporter wrote, or undefined when it never got there. */
export function readCounts(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'counts.json'), 'utf8'));
  } catch {
    return undefined;
  }
}
