import type { FunctionContext, RegisteredFunction } from '../types/functions.js';
import type { Incoming } from '../types/http.js';
import { DeadlineError, withDeadline } from '../util/deadline.js';
import type { Ending, LazyAbort } from '../util/lazy-abort.js';

/** A serialised answer, so that a repeated call gets the same bytes. */
export interface Outcome {
  status: number;
  text: string;
}

/**
 * Runs a registered function with a checked payload. Never rejects: errors, timeouts and results that are not JSON
 * become answers for the model. Their status is 200, because proxies often replace the body of a 5xx.
 */
export async function runFunction(
  { item, run, timeoutMs }: RegisteredFunction,
  payload: unknown,
  incoming: Incoming,
  outer: Ending | undefined,
): Promise<Outcome> {
  try {
    const result = await withDeadline(timeoutMs, outer, end => run(payload, contextOf(incoming, end)));
    return written(item.name, result);
  } catch (cause) {
    const code = cause instanceof DeadlineError ? 'function_timeout' : 'function_failed';
    return failure(item.name, messageOf(cause), code);
  }
}

// Created on first use: most functions use neither, and creating both takes longer than such a function runs.
function contextOf(incoming: Incoming, end: LazyAbort): FunctionContext {
  return {
    get request() {
      return incoming.request;
    },
    get signal() {
      return end.signal;
    },
  };
}

function written(name: string, result: unknown): Outcome {
  try {
    const json = JSON.stringify(result ?? null);
    if (json !== undefined)
      return { status: 200, text: `{"ok":true,"function_name":${JSON.stringify(name)},"result":${json}}` };
  } catch {
    // Circular, a BigInt, or a toJSON that throws: the answer below explains it.
  }
  return failure(name, 'The function gave a result that cannot be written as JSON.', 'result_not_json');
}

/**
 * The outcome of a run whose process died before it answered. Its status is not 200, so that programs don't
 * take it for the function's own answer.
 */
export function unknownOutcome(name: string): Outcome {
  return { ...failure(name, UNKNOWN, 'outcome_unknown'), status: 409 };
}

const UNKNOWN =
  'The server stopped while the function ran. It may or may not have happened. Do not repeat it: look up whether it did, or tell the user that it is not known.';

function failure(name: string, error: string, code: string): Outcome {
  return { status: 200, text: JSON.stringify({ ok: false, function_name: name, error, code }) };
}

// Some libraries put the stack into the message. It is useless to the model and reveals too much to a page.
function messageOf(cause: unknown): string {
  const words = cause instanceof Error ? cause.message : typeof cause === 'string' ? cause : '';
  // No line break in the class: with \s, thousands of empty lines would take quadratic time.
  const [message = ''] = words.split(/\n[^\S\n]+at /, 1);
  return message.trim().slice(0, 1_000) || 'The function failed.';
}
