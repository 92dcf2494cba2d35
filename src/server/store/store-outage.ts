import { messageOf } from '../../core/errors/errors.js';
import { refuse } from '../http/refusal.js';
import type { Store } from '../types/store.js';
import type { HandlerWarning } from '../types/warning.js';
import { DeadlineError } from '../util/deadline.js';
import { type Ask, FallbackStore } from './fallback-store.js';
import { StoreFullError } from './store.js';

/** A disconnected client may queue commands and never answer. A store that waits on purpose has its wait in addition. */
const SILENCE_MS = 1_000;
/** The longest wait for one answer, even while the store answers other requests. */
const ANSWER_MS = 10_000;
/** During an outage, one request per interval tries the store again. The others don't wait. */
const PAUSE_MS = 1_000;
/** A full store stays full for a while, and refuses only some writes. */
const WARN_FULL_MS = 60_000;

export interface GuardedStore {
  /**
   * Falls back to this process's memory during an outage, so that every request is answered. What was stored meanwhile
   * is written to the store when it answers again.
   */
  readonly lenient: Store;
  /** Refuses with `store_unavailable` during an outage. For data that must not be lost. */
  readonly strict: Store;
}

/** Wraps the operator's store. Warns `store_failed` once per outage. */
export function guardStore(
  store: Store,
  warn: (warning: HandlerWarning) => void,
  now: () => number = Date.now,
): GuardedStore {
  const ask = createAsk(store, warn, now, () => void lenient.writeBack(store));
  const lenient = new FallbackStore(ask, now);
  return { lenient, strict: through(work => ask(work).catch(() => refuse('store_unavailable'))) };
}

function createAsk(
  store: Store,
  warn: (warning: HandlerWarning) => void,
  now: () => number,
  onRecovery: () => void,
): Ask {
  const untilSilent = createSilenceWatch(SILENCE_MS + (Number(store.maxDelayMs) || 0));
  let failing = false;
  let askAgainAt = 0;
  let warnFullAt = Number.NEGATIVE_INFINITY;
  const fail = (cause: unknown) => {
    if (cause instanceof StoreFullError) {
      if (now() < warnFullAt) return;
      warnFullAt = now() + WARN_FULL_MS;
    } else {
      askAgainAt = now() + PAUSE_MS;
      if (failing) return;
      failing = true;
    }
    warn({ code: 'store_failed', message: `The store failed: ${messageOf(cause)}` });
  };
  return async work => {
    if (failing && now() < askAgainAt) throw new Error('The store failed a moment ago.');
    askAgainAt = now() + PAUSE_MS;
    try {
      const answer = await untilSilent(async () => work(store));
      if (failing) onRecovery();
      failing = false;
      return answer;
    } catch (cause) {
      fail(cause);
      throw cause;
    }
  };
}

/**
 * Rejects when the store has been silent for `silenceMs`. A busy process reads answers late: the store is not silent if
 * it answered another request meanwhile, or if our own timer was late.
 */
function createSilenceWatch(silenceMs: number): <Answer>(work: () => Promise<Answer>) => Promise<Answer> {
  let lastAnswer = Number.NEGATIVE_INFINITY;
  return async work => {
    const started = performance.now();
    const pending = work().then(
      answer => () => answer,
      cause => () => {
        throw cause;
      },
    );
    while (performance.now() - started < ANSWER_MS) {
      const before = performance.now();
      const settled = (await within(silenceMs, pending)) ?? (await within(1, pending));
      const after = performance.now();
      if (settled) {
        lastAnswer = after;
        return settled();
      }
      if (lastAnswer < before && after - before < 2 * silenceMs) break;
    }
    throw new DeadlineError(silenceMs);
  };
}

/** The value of the promise, or undefined if it takes longer than `ms`. */
async function within<Value>(ms: number, promise: Promise<Value>): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(resolve, ms, undefined);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function through(ask: Ask): Store {
  return {
    set: (...given) => ask(store => store.set(...given)),
    add: (...given) => ask(store => store.add(...given)),
    delete: (...given) => ask(store => store.delete(...given)),
    raise: (...given) => ask(store => store.raise(...given)),
    append: (...given) => ask(store => store.append(...given)),
    entries: (...given) => ask(store => store.entries(...given)),
  };
}
