import { messageOf } from '../../core/errors/errors.js';
import { refuse } from '../http/refusal.js';
import type { Store } from '../types/store.js';
import type { HandlerWarning } from '../types/warning.js';
import { withDeadline } from '../util/deadline.js';
import { memoryStore } from './memory-store.js';

/** A client that lost its server may queue commands and never answer. */
const PATIENCE_MS = 1_000;
/** While the store fails, one request in this time asks it again; the others don't wait for it. */
const PAUSE_MS = 1_000;

export interface GuardedStore {
  /** While the store fails, this process's own memory stands in: what it is asked for is answered. */
  readonly lenient: Store;
  /** Refuses with `store_unavailable` while the store fails: for what must not be lost. */
  readonly strict: Store;
}

/** The operator's store, which may fail: one warning `store_failed` for each outage. */
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
