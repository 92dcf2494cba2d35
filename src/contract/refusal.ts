import { messageOf, VoiceError } from '../core/errors/errors.js';
import { untilAborted } from '../core/util/until-aborted.js';
import type { Answer } from './client.js';
import { readErrorMessage } from './error-body.js';

/** What a second try needs to know. */
export interface SecondTry {
  /** Sends the request again, with headers that are asked for anew. */
  readonly attempt: () => Promise<Answer>;
  /** Whether the page gives its headers by a function. */
  readonly canRefresh: boolean;
  /** The longest wait that is worth it, in milliseconds. */
  readonly patienceMs: number;
  /** Aborted when the call stops; ends the wait. */
  readonly signal: AbortSignal;
}

/**
 * Tries once more what was refused, if that can help: at once with fresh headers, or after the wait that
 * the backend asks for. Otherwise the refusal stands. There is never a third try.
 */
export async function secondTry(refused: Answer, request: SecondTry): Promise<Answer> {
  const { attempt, canRefresh, patienceMs, signal } = request;
  // With fixed headers nothing would change, and a wrong key that is sent twice is counted twice.
  if (isUnauthorized(refused)) return canRefresh ? attempt() : refused;
  const seconds = waitOf(refused);
  if (seconds === undefined || seconds * 1000 > patienceMs) return refused;
  await pause(seconds, signal);
  return attempt();
}

/** The error that a refusal is, in the backend's words; the answer is its cause. */
export function refusalOf(answer: Answer): VoiceError {
  const { status, statusText } = answer.response;
  const words = `${status} ${readErrorMessage(answer.body) ?? statusText}`.trim();
  const seconds = waitOf(answer);
  if (seconds === undefined) return new VoiceError(codeOf(answer), words, answer);
  return new VoiceError(codeOf(answer), `${words} (retry after ${seconds} s)`, answer, seconds);
}

/** Whether a backend says that it has no such endpoint. */
export function isMissing({ response: { status } }: Answer): boolean {
  return [404, 405, 501].includes(status);
}

function codeOf(answer: Answer) {
  if (isUnauthorized(answer)) return 'backend-unauthorized';
  return answer.response.status === 429 ? 'backend-rate-limited' : 'backend-failed';
}

function isUnauthorized({ response: { status } }: Answer): boolean {
  return status === 401 || status === 403;
}

/** Whole seconds; undefined if the backend did not say, or not in a way that can be read. */
function waitOf({ response: { status, headers } }: Answer): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (status !== 429 || !value) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  // The backend's own clock, if it may be read: a visitor's is often wrong.
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
