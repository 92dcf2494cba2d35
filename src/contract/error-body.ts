import { cutText } from '../core/util/cut-text.js';

/**
 * Reads the message of an error body: `{ error, details? }`, `{ error: { message } }` (OpenAI), `{ code, message, data
 * }` (WordPress) or plain text. Returns up to 500 characters, or `undefined` if there is no message, as in an HTML
 * page.
 */
export function readErrorMessage(body: unknown): string | undefined {
  if (typeof body === 'string') return body.trimStart().startsWith('<') ? undefined : sentence(body);
  if (!isRecord(body)) return undefined;
  const nested = isRecord(body.error) ? body.error.message : body.error;
  return sentence(nested) ?? sentence(body.message);
}

function sentence(value: unknown): string | undefined {
  return typeof value === 'string' ? cutText(value.trim(), 500) || undefined : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
