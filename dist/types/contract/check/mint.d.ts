import type { Answer, Ask } from './exchange.js';
import { type Observations } from './observations.js';
/** Options that no operator allowlists. */
export declare const WISHES: {
    model: string;
    voice: string;
    instructions: string;
};
/** A request for a client secret. */
export declare const secretAsk: (about: string, ask: Partial<Ask>) => Ask;
/** From the fullest request to the plainest. Each is sent only if the one before it minted nothing. */
declare const attempts: {
    wishes: Ask;
    extra: Ask;
    plain: Ask;
};
export interface Mint {
    /** The last request that was sent. */
    readonly attempt: keyof typeof attempts;
    readonly answer: Answer;
    /** The answer to the fullest request. */
    readonly first: Answer;
}
/** Mints the run's client secret with the fullest request that the backend mints for. */
export declare function mint(seen: Observations): Promise<Mint>;
export {};
