import type { Warn } from '../errors/errors.js';
/** How a function wants to be run. */
export interface Manners {
    /** It answers in the page, and the agent says nothing to it: it waits for the user. */
    readonly silent?: boolean | undefined;
    /** The user, or the page, has to allow each call of it; a function decides that by the payload. */
    readonly requiresApproval?: boolean | ((payload: any) => boolean | PromiseLike<boolean>) | undefined;
    /** Milliseconds that it may take; 60,000 where not set. */
    readonly timeoutMs?: number | undefined;
}
/** What a definition, or a function with properties, says of how it is run. What can't be used is a warning. */
export declare function mannersOf(name: string, declared: object | undefined, warn: Warn): Manners;
