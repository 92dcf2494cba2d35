import { Refusal, type RefusalCode, refuse } from '../http/refusal.js';
import type { Settings } from '../types/settings.js';
import { DeadlineError, withDeadline } from '../util/deadline.js';
import { nestsTooDeep } from '../util/nesting.js';

interface Question {
  url: string;
  /** Includes the key. */
  headers: Record<string, string>;
  body: unknown;
  /** The client's signal, aborted when it disconnects. */
  signal: AbortSignal;
}

/** A service that the handler calls for a page. */
export interface Upstream {
  /** Posts JSON and returns the result of `read`. The time limit covers both. */
  ask<Result>(question: Question, read: (response: Response) => Promise<Result>): Promise<Result>;
  /** Warns once with the note, then throws a Refusal with this code. */
  fail(code: RefusalCode, note: string, headers?: Record<string, string>): never;
  /** Runs work that waits for the service. Turns its errors into refusals: `otherwise` if no other code fits. */
  attempt<Result>(
    signal: AbortSignal,
    otherwise: readonly [code: RefusalCode, note: string],
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result>;
}

/**
 * Turns every failure into one of our own refusals. The service's text may quote the key, so only its short error code
 * reaches the log, and nothing of it reaches the page. `service` is its name in warnings.
 */
export function createUpstream(service: string, timeoutMs: number, { fetch, warn }: Settings): Upstream {
  const fail: Upstream['fail'] = (code, note, headers) => {
    warn({ code: 'upstream_failed', message: `${code}: ${service} ${note}.` });
    return refuse(code, headers && { headers });
  };
  const attempt: Upstream['attempt'] = async (outer, otherwise, work) => {
    try {
      return await withDeadline(timeoutMs, outer, end => work(end.signal));
    } catch (cause) {
      if (cause instanceof Refusal) throw cause;
      if (outer.aborted) refuse('client_gone');
      if (cause instanceof DeadlineError) return fail('upstream_timeout', 'did not answer in time');
      return fail(...otherwise);
    }
  };
  return {
    fail,
    attempt,
    async ask({ signal: outer, ...question }, read) {
      const answer = await attempt(outer, ['upstream_unreachable', 'could not be reached'], async signal => {
        const response = await post(fetch, question, signal);
        if (response.status === 200 || response.status === 201) return { result: await read(response) };
        return { refused: response, reason: reasonIn(await readJsonOf(response)) };
      });
      if ('result' in answer) return answer.result;
      const { status, headers } = answer.refused;
      const note = redirectNote(question.url, answer.refused) ?? `answered ${status}${answer.reason}`;
      return fail(codeFor(status), note, waitIn(status, headers));
    },
  };
}

// A client secret with its session takes a few kB; a deadline alone would allow gigabytes.
const MAX_LENGTH = 1_000_000;

/** Returns the text. Closes the connection and returns '' if the text is too long. */
async function textOf(response: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MAX_LENGTH) return '';
  }
  return text + decoder.decode();
}

/** Parses the answer as JSON; undefined if it is not JSON. */
export async function readJsonOf(response: Response): Promise<unknown> {
  const text = await textOf(response);
  try {
    const value = JSON.parse(text);
    return nestsTooDeep(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

function post(
  fetch: Settings['fetch'],
  { url, headers, body }: Omit<Question, 'signal'>,
  signal: AbortSignal,
) {
  return fetch(url, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    // The key goes only to the address that the operator configured, so redirects are not followed.
    redirect: 'manual',
    signal,
  });
}

/** Says where a redirect leads, without its query, which may hold a token. Undefined for other answers. */
function redirectNote(url: string, { status, headers }: Response): string | undefined {
  const location = headers.get('location');
  if (status < 300 || status > 399 || !location || !URL.canParse(location, url)) return undefined;
  const [from, to] = [new URL(url), new URL(location, url)].map(({ origin, pathname }) => origin + pathname);
  return `at ${from} redirects (${status}) to ${to}, which is not followed, because the key must not travel: configure the final address`;
}

function codeFor(status: number): RefusalCode {
  if (status === 429) return 'upstream_rate_limited';
  if (status === 401 || status === 403) return 'upstream_unauthorized';
  return status >= 400 && status < 500 ? 'upstream_rejected' : 'upstream_error';
}

function waitIn(status: number, headers: Headers): Record<string, string> | undefined {
  const wait = headers.get('retry-after');
  return status === 429 && wait && isWait(wait) ? { 'Retry-After': wait } : undefined;
}

/** Accepts seconds or an HTTP date, and nothing else, so that the page always gets a usable wait. */
function isWait(text: string): boolean {
  return /^\d{1,9}$/.test(text) || (/^[a-z]{3}, [\w :]{20,30} GMT$/i.test(text) && Date.parse(text) > 0);
}

// "model_not_found" helps the operator; anything longer than an identifier could be a sentence with a key in it.
// OpenAI writes it into `error`, ElevenLabs into `detail`.
function reasonIn(body: unknown): string {
  const { error, detail } = Object(body);
  const { code, type, status } = Object(error ?? detail);
  const word = String(code ?? status ?? type ?? '');
  return /^[a-z_]{1,60}$/.test(word) ? ` (${word})` : '';
}
