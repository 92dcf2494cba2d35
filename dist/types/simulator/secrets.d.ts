import type { NewId, RealtimeSession } from './types.js';
/** Stores minted client secrets. A secret can start any number of calls until it expires. */
export declare class Secrets {
    #private;
    /** `now` returns Unix time in milliseconds. */
    constructor(now: () => number, newId: NewId);
    /** Mints a client secret. Throws a Refusal that names the invalid field. */
    mint(body: unknown): {
        value: string;
        expires_at: number;
        session: RealtimeSession;
    };
    /** Returns a new session for a secret. Throws a Refusal if the secret is unknown or expired. */
    redeem(value: string): RealtimeSession;
}
/** Parses the JSON body of a request. Throws a Refusal if it is not an object. */
export declare function parseBody(text: string): unknown;
