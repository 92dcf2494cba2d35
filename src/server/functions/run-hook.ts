import type { Hook } from '../types/handler.js';
import type { Incoming } from '../types/http.js';
import { withDeadline } from '../util/deadline.js';

/** Rejects with the hook's error, or a DeadlineError after the time limit. The hook continues when the page leaves. */
export async function runHook<Body>(
  hook: Hook<Body> | undefined,
  body: Body,
  incoming: Incoming,
  timeoutMs: number,
): Promise<void> {
  if (hook) await withDeadline(timeoutMs, undefined, () => hook(body, incoming.request));
}
