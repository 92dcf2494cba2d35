import type { QuotaSettings } from '../types/settings.js';
import type { Store } from '../types/store.js';
/** What an entry takes at least, in characters: its keys, and the store's own overhead. */
export declare const ENTRY_LENGTH = 512;
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
export declare function createQuotas(store: Store, sizes: QuotaSettings | false): Quotas;
