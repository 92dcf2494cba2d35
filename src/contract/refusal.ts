import { messageOf, VoiceError } from '../core/errors/errors.js';
import { untilAborted } from '../core/util/until-aborted.js';
import type { Answer } from './client.js';
import { readErrorMessage } from './error-body.js';

/** What a second try needs. */
export interface SecondTry {
  /** Sends the request again, with fresh headers. */
  readonly attempt: () => Promise<Answer>;
  /** Whether the page's `headers` is a function, which can return fresh ones. */
  readonly canRefresh: boolean;
  /** The longest `Retry-After` to wait for, in milliseconds. */
  readonly patienceMs: number;
  /** Aborted when the call stops; ends the wait. */
  readonly signal: AbortSignal;
}

/**
 * Retries a refused request once if that can help: at once with fresh headers, or after the backend's `Retry-After`.
 * Otherwise resolves to the refusal.
 */
export async function secondTry(refused: Answer, request: SecondTry): Promise<Answer> {
  const { attempt, canRefresh, patienceMs, signal } = request;
  // Fixed headers would be refused again, and the backend would count a wrong key twice.
  if (isUnauthorized(refused)) return canRefresh ? attempt() : refused;
  const seconds = waitOf(refused);
  if (seconds === undefined || seconds * 1000 > patienceMs) return refused;
  await pause(seconds, signal);
  return attempt();
}

/** Converts a refusal to an error with the backend's message. The answer is the error's cause. */
export function refusalOf(answer: Answer): VoiceError {
  const { status, statusText } = answer.response;
  const message = `${status} ${readErrorMessage(answer.body) ?? statusText}`.trim();
  const words = isOriginRefused(answer) ? `${message} ${SET_UP}` : message;
  const seconds = waitOf(answer);
  if (seconds === undefined) return new VoiceError(codeOf(answer), words, answer);
  return new VoiceError(codeOf(answer), `${words} (retry after ${seconds} s)`, answer, seconds);
}

/** Whether the answer means that the backend does not have the endpoint. */
export function isMissing({ response: { status } }: Answer): boolean {
  return [404, 405, 501].includes(status);
}

function codeOf(answer: Answer) {
  if (isUnauthorized(answer)) return 'backend-unauthorized';
  return answer.response.status === 429 ? 'backend-rate-limited' : 'backend-failed';
}

/** The visitor can't change a refused origin: the widget asks for no sign-in and for no fresh headers. */
const SET_UP = 'The site’s set-up is wrong: see the backend’s warning `origin_refused`.';

function isOriginRefused({ body }: Answer): boolean {
  return (body as { code?: unknown } | null | undefined)?.code === 'origin_not_allowed';
}

function isUnauthorized(answer: Answer): boolean {
  const { status } = answer.response;
  return status === 401 || (status === 403 && !isOriginRefused(answer));
}

/** The `Retry-After` of a 429 or 503 in whole seconds; undefined if it is missing or unreadable. */
function waitOf({ response: { status, headers } }: Answer): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (![429, 503].includes(status) || !value) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  // Uses the backend's clock if `Date` is readable, because a visitor's clock is often wrong.
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  const seconds = Math.max(0, Math.ceil((Date.parse(value) - now) / 1000));
  return Number.isNaN(seconds) ? undefined : seconds;
}

async function pause(seconds: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>(resolve => {
    timer = setTimeout(resolve, seconds * 1000);
  });
  try {
    await untilAborted(over, signal);
  } catch (error) {
    throw new VoiceError('backend-unreachable', messageOf(error), error);
  } finally {
    clearTimeout(timer);
  }
}
