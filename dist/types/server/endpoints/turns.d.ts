import { type TurnRequest } from '../../contract/extensions.js';
import type { Endpoint } from '../types/http.js';
import type { Settings } from '../types/settings.js';
import type { Store } from '../types/store.js';
/**
 * `POST turns`: runs the hook, then stores the turn, once for each turn. If either fails, the answer is an error, and
 * the page sends the turn again. Only the page that began a session knows its key, and no endpoint reads turns.
 */
export declare function createTurns(settings: Settings): Endpoint;
/** Returns the recorded turns of a session in order. For operators; no endpoint exposes them. */
export declare function recordedTurns(store: Store, sessionKey: string): Promise<TurnRequest[]>;
