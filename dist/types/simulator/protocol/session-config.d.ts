import type { RealtimeSession } from '../types.js';
/**
 * The session that a mint's `session` asks for, with every default filled in.
 * `nowSeconds` is the Unix time; throws a Refusal that names the field that is wrong.
 */
export declare function mintSession(asked: unknown, id: string, nowSeconds: number): RealtimeSession;
/**
 * The session after a `session.update`: what the patch omits stays as it is; `""`, `[]` and `null` clear.
 * `hasSpoken` says that the assistant was heard, after which the voice is fixed.
 */
export declare function updateSession(current: RealtimeSession, patch: unknown, hasSpoken: boolean): RealtimeSession;
