import type { Warn } from '../errors/errors.js';
import { isTimeLimit } from '../util/deadline.js';

/** How a function wants to be run. */
export interface Manners {
  /** It answers in the page, and the agent says nothing to it: it waits for the user. */
  readonly silent?: boolean | undefined;
  /** The user, or the page, has to allow each call of it; a function decides that by the payload. */
  // biome-ignore lint/suspicious/noExplicitAny: a page writes its own payload type here
  readonly requiresApproval?: boolean | ((payload: any) => boolean | PromiseLike<boolean>) | undefined;
  /** Milliseconds that it may take; 60,000 where not set. */
  readonly timeoutMs?: number | undefined;
}

/** What a definition, or a function with properties, says of how it is run. What can't be used is a warning. */
export function mannersOf(name: string, declared: object | undefined, warn: Warn): Manners {
  const { silent, requiresApproval, timeoutMs } = (declared ?? {}) as Record<keyof Manners, unknown>;
  const usable = timeoutMs === undefined || isTimeLimit(timeoutMs);
  if (!usable) warn('function-option-invalid', `“${name}”: timeoutMs is ${String(timeoutMs)}.`);
  return {
    ...(silent ? { silent: true } : {}),
    ...(requiresApproval ? { requiresApproval: asked(requiresApproval) } : {}),
    ...(timeoutMs !== undefined && usable ? { timeoutMs } : {}),
  };
}

function asked(requiresApproval: unknown): Manners['requiresApproval'] {
  return typeof requiresApproval === 'function' ? (requiresApproval as Manners['requiresApproval']) : true;
}
