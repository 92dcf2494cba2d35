import { readFileSync, writeFileSync } from 'node:fs';
import { engineOf, versionOf } from './engines.js';

/** `docs/browsers.md` is made from it. */
const file = 'docs/internals/browser-results.json';

/**
 * Keeps a step's result in the file of browser results, in place of an earlier one of the same step and version.
 * Ignores steps that run in no browser. Rejects if the browser's version can't be told.
 */
export async function record({ name }, { passed, failed, skipped = [] }) {
  const engine = engineOf(name);
  if (!engine) return;
  const version = await versionOf(engine);
  const date = new Date().toISOString().slice(0, 10);
  writeResults(withResult(readResults(), { engine, version, step: name, date, passed, failed, skipped }));
}

/** The results with one more, sorted, so that two runs leave the same file. */
export function withResult(results, result) {
  const place = ({ engine, version, step }) => JSON.stringify([engine, version, step]);
  return [...results.filter(other => place(other) !== place(result)), result].sort((a, b) =>
    place(a).localeCompare(place(b), 'en', { numeric: true }),
  );
}

export function readResults() {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function writeResults(results) {
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}
