import type { Tool } from '../types.js';
/** What came before, reduced to what matters for a decision. */
export type ContextEntry = {
    kind: 'message';
    role: string;
    text: string;
} | {
    kind: 'call';
    toolCallId: string;
    name: string;
    arguments: string;
} | {
    kind: 'output';
    toolCallId: string;
    output: string;
};
/** Everything a brain may look at. */
export interface BrainContext {
    /** The user's last words; empty before the first. */
    text: string;
    /** The session's instructions. */
    instructions: string;
    /** The instructions of this one response; empty if it has none. */
    request: string;
    tools: readonly Tool[];
    /** The conversation so far, oldest first. */
    items: readonly ContextEntry[];
    /** The language that the session expects, such as `es`, if it says one. */
    language?: string | undefined;
}
/** `arguments` may be a string, also one that is not JSON: models do that too. */
export interface DecidedCall {
    name: string;
    arguments: object | string;
}
/** What to answer: words, function calls or both; or a failure of the service, such as an exhausted quota. */
export interface Decision {
    say?: string;
    calls?: readonly DecidedCall[];
    fail?: {
        code: string;
        message: string;
    };
}
/** Pure: the same context gives the same decision. */
export type Brain = (context: BrainContext) => Decision;
