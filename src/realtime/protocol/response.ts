import { messageOf } from '../../core/errors/errors.js';
import type { WarningCode } from '../../core/errors/warnings.js';

/** An item of the conversation, limited to the fields that are read. */
export interface Item {
  readonly id: string;
  readonly type?: string;
  readonly role?: string;
  readonly status?: string;
  readonly name?: string;
  readonly call_id?: string;
  readonly arguments?: string;
  readonly content?: readonly { readonly text?: string | null; readonly transcript?: string | null }[];
}

/** A response, as `response.done` describes it. */
export interface Response {
  readonly id: string;
  readonly status?: string;
  readonly status_details?: { readonly reason?: unknown; readonly error?: unknown } | null;
  readonly output?: readonly Item[];
  readonly usage?: unknown;
}

/** Why a response is not complete, for a warning. */
export interface Shortfall {
  readonly code: WarningCode;
  readonly detail: string;
}

/**
 * Returns why a response ended without being complete; undefined if it is complete, or if the visitor or the page has
 * cut it off. `asked` tells whether this side has sent a cancellation.
 */
export function shortfallOf({ status, status_details }: Response, asked: boolean): Shortfall | undefined {
  const { reason, error } = Object(status_details) as NonNullable<Response['status_details']>;
  if (status === 'failed') return { code: 'response-failed', detail: wordsOfError(error ?? reason) };
  const cutByUs = reason === undefined || reason === 'turn_detected' || asked;
  if (status !== 'incomplete' && (status !== 'cancelled' || cutByUs)) return undefined;
  return { code: 'response-incomplete', detail: typeof reason === 'string' ? reason : status };
}

/** The service sends a code, a message, or both. */
export function wordsOfError(error: unknown): string {
  const { code, type, message } = Object(error) as { code?: string; type?: string; message?: string };
  return [code, message].filter(Boolean).join(': ') || type || messageOf(error);
}
