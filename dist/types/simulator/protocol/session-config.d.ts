import type { RealtimeSession } from '../types.js';
/**
 * Creates a session from a mint request's `session` and the defaults. `nowSeconds` is Unix time. Throws a Refusal that
 * names the invalid field.
 */
export declare function mintSession(asked: unknown, id: string, nowSeconds: number): RealtimeSession;
/**
 * Applies a `session.update`: omitted members stay; `""`, `[]` and `null` clear. Throws a Refusal for another model,
 * or, if `hasSpoken`, for another voice: the service fixes the voice once the assistant has spoken.
 */
export declare function updateSession(current: RealtimeSession, patch: unknown, hasSpoken: boolean): RealtimeSession;
