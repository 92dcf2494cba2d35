import type { Answer, Ask } from './exchange.js';
import { type Observations } from './observations.js';
/** What no operator allowlists. */
export declare const WISHES: {
    model: string;
    voice: string;
    instructions: string;
};
/** A request for a client secret. */
export declare const secretAsk: (about: string, ask: Partial<Ask>) => Ask;
/** One mint shows all that one can: the next is only asked for if the one before minted nothing. */
declare const attempts: {
    wishes: Ask;
    extra: Ask;
    plain: Ask;
};
export interface Mint {
    /** The request that was answered last. */
    readonly attempt: keyof typeof attempts;
    readonly answer: Answer;
    /** The answer to the request with everything in it. */
    readonly first: Answer;
}
/** The run's client secret, from the fullest request that the backend mints for. */
export declare function mint(seen: Observations): Promise<Mint>;
export {};
