import { VoiceError } from '../core/errors/errors.js';
import type { Warn } from '../core/errors/warnings.js';

const warned = new WeakSet<Warn>();

/**
 * Sends a request again that was answered by a redirect within the origin. Otherwise warns, once for each `warn`, and
 * rejects with a `VoiceError`.
 */
export async function follow(
  url: string,
  redirect: Response,
  init: RequestInit,
  warn: Warn,
): Promise<Response> {
  const asked = new URL(url, globalThis.document?.baseURI);
  const { signal } = init;
  if (asked.origin === globalThis.origin) {
    // Browsers follow this one within the page's origin, and send nothing to another one.
    const answer = await fetch(asked, { ...init, mode: 'same-origin' }).catch(() => undefined);
    if (answer) return answer;
  }
  signal?.throwIfAborted();
  // Browsers hide the header. A request that carries nothing may go anywhere to find out.
  const target = redirect.headers.get('location') ?? (await targetOf(asked, signal));
  const next = target && new URL(target, asked);
  if (next && next.origin === asked.origin) {
    const answer = await fetch(next, { ...init, redirect: 'manual' });
    if (answer.type !== 'opaqueredirect') return answer;
  }
  // Queries of sign-in pages carry tokens.
  const where = next ? next.origin + next.pathname : 'another address';
  const detail = `${asked.href} redirects to ${where}. Nothing was sent there: set \`backend\` to the final address.`;
  const error = new VoiceError('backend-invalid', detail);
  if (!warned.has(warn)) warn('backend-redirected', detail, error);
  warned.add(warn);
  throw error;
}

/** Returns undefined if the other origin does not let the page know. */
async function targetOf(asked: URL, signal: AbortSignal | null = null): Promise<string | undefined> {
  const seen = await fetch(asked, { credentials: 'omit', signal }).catch(() => undefined);
  return seen?.redirected ? seen.url : undefined;
}
