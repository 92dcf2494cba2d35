import { type TurnRequest } from '../../contract/extensions.js';
import type { Endpoint } from '../types/http.js';
import type { Settings } from '../types/settings.js';
import type { Store } from '../types/store.js';
/**
 * `POST turns`: the hook, then the store, once for each turn. A failure of either is an error, and the page
 * sends the turn again. Only the page that began a session knows its key, and no endpoint reads turns.
 */
export declare function createTurns(settings: Settings): Endpoint;
/** What `POST turns` recorded of a session, in the order in which it was said. For operators: no endpoint does it. */
export declare function recordedTurns(store: Store, sessionKey: string): Promise<TurnRequest[]>;
