import type { Fields } from '../types.js';
/**
 * Parses and checks one client message, given as text or as an object. Throws a Refusal if it is invalid or its type is
 * not in `supported`. Calls `seen` with the object before the check, so that an error can name its `event_id`.
 */
export declare function parseClientEvent(message: unknown, supported: string[], seen: (event: Fields) => void): Fields;
