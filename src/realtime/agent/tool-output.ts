import { messageOf } from '../../core/errors/errors.js';
import type { Warn } from '../../core/errors/warnings.js';
import { toJson } from '../../core/util/to-json.js';

/**
 * Maximum characters. A data-channel message over 262,144 bytes throws in Chromium, and longer results do not help the
 * model.
 */
const maxLength = 64 * 1024;

/** The text that the model receives as a tool's answer: never missing, never too long. */
export function toolOutput(outcome: unknown, warn: Warn): string {
  return cut(serialize(outcome, warn), warn);
}

function serialize(outcome: unknown, warn: Warn): string {
  try {
    return toJson(outcome) ?? 'null';
  } catch (error) {
    warn('tool-result-invalid', messageOf(error), error);
    return toJson({
      ok: false,
      error: `The function ran, but its result can’t be sent: ${messageOf(error)}`,
    });
  }
}

function cut(text: string, warn: Warn): string {
  if (text.length <= maxLength) return text;
  warn('tool-result-invalid', `${text.length} characters; only ${maxLength} are sent.`);
  return `${text.slice(0, maxLength)}… [cut: ${text.length - maxLength} more characters]`;
}
