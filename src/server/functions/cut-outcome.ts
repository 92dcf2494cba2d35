import { cutText } from '../../core/util/cut-text.js';
import type { Outcome } from './run-function.js';

/**
 * Shortens an outcome to `maxLength` characters. Stays valid JSON and an honest answer: instead of the result, the
 * start of its JSON text, and a note of how long it was. A short outcome is returned unchanged.
 */
export function cutOutcome(outcome: Outcome, maxLength: number): Outcome {
  if (outcome.text.length <= maxLength) return outcome;
  const { result, error, ...rest } = JSON.parse(outcome.text) as Record<string, unknown>;
  const [field, whole] = error === undefined ? ['result', result] : ['error', error];
  const text = typeof whole === 'string' ? whole : JSON.stringify(whole);
  const note = `… [cut: ${text.length} characters in all]`;
  const head = `${JSON.stringify(rest).slice(0, -1)},"${field}":"`;
  const room = Math.max(0, maxLength - head.length - note.length - 2);
  return { status: outcome.status, text: `${head}${startOf(text, room)}${note}"}` };
}

/** The start of a text, escaped for a JSON string, in at most `maxLength` characters. */
function startOf(text: string, maxLength: number): string {
  const escaped = cutText(JSON.stringify(cutText(text, maxLength)).slice(1, -1), maxLength);
  // The cut may be within an escape of up to six characters.
  for (let end = escaped.length; ; end--) if (isWhole(escaped.slice(0, end))) return escaped.slice(0, end);
}

function isWhole(escaped: string): boolean {
  try {
    JSON.parse(`"${escaped}"`);
    return true;
  } catch {
    return false;
  }
}
