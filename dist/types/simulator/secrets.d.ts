import type { NewId, RealtimeSession } from './types.js';
/** The client secrets that were minted. One secret may start many calls until it expires. */
export declare class Secrets {
    #private;
    /** `now` gives Unix milliseconds. */
    constructor(now: () => number, newId: NewId);
    /** Answers a mint; throws a Refusal that names what is wrong with the request. */
    mint(body: unknown): {
        value: string;
        expires_at: number;
        session: RealtimeSession;
    };
    /** The session that a secret stands for; throws a Refusal for one that is unknown or too old. */
    redeem(value: string): RealtimeSession;
}
/** The JSON body of a request; throws a Refusal if it is not an object. */
export declare function parseBody(text: string): unknown;
