import { clientGroup } from '../http/client-group.js';
import { refuse } from '../http/refusal.js';
import type { QuotaSettings } from '../types/settings.js';
import type { Store } from '../types/store.js';
import { createBudget } from './rate-limit.js';

/** What an entry takes at least, in characters: its keys, and the store's own overhead. */
export const ENTRY_LENGTH = 512;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** What clients may keep in the store. Each method throws a Refusal if there is no room. */
export interface Quotas {
  /** Takes the room of a result before its function runs. */
  result(client: string): Promise<void>;
  /** Whether the rest of a longer result fits, too. Takes its room if so. */
  fitsResult(client: string, length: number): Promise<boolean>;
  /** Takes the room of a turn of this length. */
  turn(client: string, length: number): Promise<void>;
  /** Takes the room of a turn in the list that its session keeps. */
  sessionTurn(list: string, length: number, keepMs: number): Promise<void>;
  /** Takes the room of an id that prevents a second call of a hook. */
  marker(client: string): Promise<void>;
}

/**
 * Counts characters above the store, so that the quotas hold for every store. Budgets refill evenly: what a client has
 * in the store at a time is at most twice its budget, if that is kept as long as the budget takes to refill.
 */
export function createQuotas(store: Store, sizes: QuotaSettings | false): Quotas {
  if (!sizes)
    return { result: free, fitsResult: async () => true, turn: free, sessionTurn: free, marker: free };
  const results = createBudget(store, 'quota:results', { amount: sizes.results, periodMs: 10 * MINUTE_MS });
  const turns = createBudget(store, 'quota:turns', { amount: sizes.turns, periodMs: DAY_MS });
  const markers = createBudget(store, 'quota:markers', { amount: sizes.markers, periodMs: DAY_MS });
  return {
    result: async client => admit(await results(clientGroup(client), ENTRY_LENGTH)),
    async fitsResult(client, length) {
      const more = length - ENTRY_LENGTH;
      return more <= 0 || (await results(clientGroup(client), more)) === 0;
    },
    turn: async (client, length) => admit(await turns(clientGroup(client), ENTRY_LENGTH + length)),
    async sessionTurn(list, length, keepMs) {
      // A plain counter, because it lives exactly as long as the list.
      const step = { by: ENTRY_LENGTH + length, from: 0, max: sizes.sessionTurns, ttlMs: keepMs };
      if ((await store.raise(`quota:${list}`, step)) > step.max) refuse('session_full');
    },
    marker: async client => admit(await markers(clientGroup(client), ENTRY_LENGTH)),
  };
}

async function free(): Promise<void> {}

function admit(seconds: number): void {
  if (seconds > 0) refuse('quota_exceeded', { headers: { 'Retry-After': String(seconds) } });
}
