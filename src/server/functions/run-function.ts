import { ResultError } from '../../core/results/result-error.js';
import { resultOf } from '../../core/results/result-of.js';
import * as conversion from '../../core/results/to-json.js';
import { wordsOf } from '../../core/results/words-of.js';
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
    const result = await withDeadline(timeoutMs, outer, end =>
      resultOf(
        () => run(payload, contextOf(incoming, end)),
        () => end.signal,
        () => conversion,
      ),
    );
    return success(item.name, result);
  } catch (cause) {
    return failure(item.name, wordsOf(cause) || 'The function failed.', codeOf(cause));
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

function codeOf(cause: unknown): string {
  if (cause instanceof DeadlineError) return 'function_timeout';
  return cause instanceof ResultError ? cause.code : 'function_failed';
}

function success(function_name: string, result: unknown): Outcome {
  return { status: 200, text: JSON.stringify({ ok: true, function_name, result: result ?? null }) };
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
function failure(function_name: string, error: string, code: string): Outcome {
  return { status: 200, text: JSON.stringify({ ok: false, function_name, error, code }) };
}
