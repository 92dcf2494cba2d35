import { type TurnRequest } from '../../contract/extensions.js';
import type { Settings } from '../options/options.js';
import type { Endpoint } from '../router.js';
import type { Store } from '../store/store.js';
/**
 * `POST turns`: the hook, then the store, once for each turn. A failure of either is an error, and the page
 * sends the turn again. Only the page that began a session knows its key, and no endpoint reads turns.
 */
export declare function createTurns(settings: Settings): Endpoint;
/** What `POST turns` recorded of a session, in the order in which it was said. For operators: no endpoint does it. */
export declare function recordedTurns(store: Store, sessionKey: string): Promise<TurnRequest[]>;
