import { type ClientSecretResponse, clientSecretResponse } from '../contract/schema.js';
import { DeadlineError, withDeadline } from './deadline.js';
import type { Settings } from './options.js';
import { type RefusalCode, refuse } from './refusal.js';

interface Answer {
  status: number;
  retryAfter: string | null;
  body: unknown;
}

/**
 * Asks OpenAI for a client secret. Every failure becomes one of our own refusals: what OpenAI wrote may quote
 * the key, so it goes neither to the page nor to the log, except for its short code.
 */
export async function mint(
  key: string,
  body: unknown,
  signal: AbortSignal,
  settings: Settings,
): Promise<ClientSecretResponse> {
  const answer = await ask(key, body, signal, settings);
  if (answer.status !== 200 && answer.status !== 201) return refuseStatus(answer, settings);
  const secret = clientSecretResponse.safeParse(answer.body);
  if (secret.success) return secret.data;
  return fail('upstream_invalid_response', 'answered without a client secret', settings);
}

async function ask(key: string, body: unknown, outer: AbortSignal, settings: Settings): Promise<Answer> {
  try {
    return await withDeadline(settings.mintTimeoutMs, outer, signal => post(key, body, signal, settings));
  } catch (cause) {
    if (outer.aborted) refuse('client_gone');
    if (cause instanceof DeadlineError) return fail('upstream_timeout', 'did not answer in time', settings);
    return fail('upstream_unreachable', 'could not be reached', settings);
  }
}

async function post(key: string, body: unknown, signal: AbortSignal, settings: Settings): Promise<Answer> {
  const response = await settings.fetch(settings.mintUrl, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    // The key goes where the operator said and nowhere else.
    redirect: 'manual',
    signal,
  });
  const text = await response.text();
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body: parse(text) };
}

function refuseStatus({ status, retryAfter, body }: Answer, settings: Settings): never {
  const note = `answered ${status}${reason(body)}`;
  if (status !== 429) return fail(codeFor(status), note, settings);
  const headers =
    retryAfter && /^[\w ,:]{1,40}$/.test(retryAfter) ? { 'Retry-After': retryAfter } : undefined;
  return fail('upstream_rate_limited', note, settings, headers);
}

function codeFor(status: number): RefusalCode {
  if (status === 401 || status === 403) return 'upstream_unauthorized';
  return status >= 400 && status < 500 ? 'upstream_rejected' : 'upstream_error';
}

function fail(code: RefusalCode, note: string, settings: Settings, headers?: Record<string, string>): never {
  settings.warn({ code: 'upstream_failed', message: `${code}: the Realtime API ${note}.` });
  return refuse(code, headers && { headers });
}

// "model_not_found" helps the operator; anything longer than an identifier could be a sentence with a key in it.
function reason(body: unknown): string {
  const error = Object(Object(body).error);
  const code = String(error.code ?? error.type ?? '');
  return /^[a-z_]{1,60}$/.test(code) ? ` (${code})` : '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
