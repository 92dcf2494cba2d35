import type { Warn } from '../core/errors/warnings.js';

/** Like `fetch`. Rejects with a `VoiceError`, and warns, if the backend redirects to another origin. */
export type GuardedFetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Returns a `fetch` for the requests of one backend. It follows redirects only within the backend's origin: the page's
 * headers, the session's key and the payload must not travel to another one.
 */
export function guardedFetch(warn: Warn = () => {}): GuardedFetch {
  return async (url, init) => {
    const answer = await fetch(url, { ...init, redirect: 'manual' });
    if (!isRedirect(answer)) return answer;
    // Loaded on demand, because a backend should have no redirects.
    const { follow } = await import('./redirect.js');
    return follow(url, answer, init, warn);
  };
}

/** Browsers hide the status; other platforms show the redirect as it is. */
function isRedirect({ type, status, headers }: Response): boolean {
  return type === 'opaqueredirect' || ([301, 302, 307, 308].includes(status) && headers.has('location'));
}
