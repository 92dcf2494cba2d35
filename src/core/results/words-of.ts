import { cutText } from '../util/cut-text.js';
import { wellFormed } from '../util/well-formed.js';

const maxLength = 1_000;

/**
 * The words of something thrown: a text, or an error's message without the stack that some libraries put into it, which
 * is useless to the model and reveals too much to a page. '' if it has none.
 */
export function wordsOf(thrown: unknown): string {
  const words = typeof thrown === 'string' ? thrown : messageIn(thrown);
  // No line break in the class: with \s, thousands of empty lines would take quadratic time.
  const [message = ''] = words.split(/\n[^\S\n]+at /, 1);
  return wellFormed(cutText(message.trim(), maxLength));
}

function messageIn(thrown: unknown): string {
  const { message, name } = Object(thrown) as { message?: unknown; name?: unknown };
  if (typeof message === 'string' && message.trim()) return message;
  return thrown instanceof Error && name !== 'Error' ? String(name) : '';
}
