import { messageOf } from '../../core/errors/errors.js';
import { refuse } from '../http/refusal.js';
import type { Store } from '../types/store.js';
import type { HandlerWarning } from '../types/warning.js';
import { withDeadline } from '../util/deadline.js';
import { memoryStore } from './memory-store.js';

/** A disconnected client may queue commands and never answer. */
const PATIENCE_MS = 1_000;
/** During an outage, one request per interval tries the store again. The others don't wait. */
const PAUSE_MS = 1_000;

export interface GuardedStore {
  /** Falls back to this process's memory during an outage, so that every request is answered. */
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
  const fallback = memoryStore();
  const ask = createAsk(store, warn, now);
  return {
    lenient: through(work => ask(work).catch(() => work(fallback))),
    strict: through(work => ask(work).catch(() => refuse('store_unavailable'))),
  };
}

type Ask = <Answer>(work: (store: Store) => Promise<Answer>) => Promise<Answer>;

function createAsk(store: Store, warn: (warning: HandlerWarning) => void, now: () => number): Ask {
  let failing = false;
  let askAgainAt = 0;
  return async work => {
    if (failing && now() < askAgainAt) throw new Error('The store failed a moment ago.');
    askAgainAt = now() + PAUSE_MS;
    try {
      const answer = await withDeadline(PATIENCE_MS, undefined, () => work(store));
      failing = false;
      return answer;
    } catch (cause) {
      if (!failing) warn({ code: 'store_failed', message: `The store failed: ${messageOf(cause)}` });
      failing = true;
      askAgainAt = now() + PAUSE_MS;
      throw cause;
    }
  };
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
