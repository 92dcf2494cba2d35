import type { Fields } from '../types.js';
/**
 * Reads and checks one message of a client, given as text or parsed; `supported` are the types it may have.
 * `seen` gets the object before it is checked, so that an error can name its `event_id`.
 */
export declare function parseClientEvent(message: unknown, supported: string[], seen: (event: Fields) => void): Fields;
