/** What a guardrail checks: the user's words, a tool call, or what the agent says. */
export type Guarded = 'input' | 'tool' | 'output';
/** The argument of a guardrail's `match` function. */
export interface GuardedText {
    readonly on: Guarded;
    /** The words; for a tool call, its name and payload as text. */
    readonly text: string;
    /** For tool calls only. */
    readonly name?: string | undefined;
    readonly payload?: unknown;
}
/** A rule of the page about what may be said and done. */
export interface Guardrail {
    readonly on: Guarded;
    /** Whole words in any case, a pattern, or a synchronous function that returns whether the rule applies. */
    readonly match: string | readonly string[] | RegExp | ((given: GuardedText) => boolean);
    /** `block` prevents it, or cuts it off; `warn` only dispatches `navai-guardrail`. */
    readonly action: 'block' | 'warn';
    /** For a blocked input: what the agent says instead. For a blocked tool: the error that the agent receives. */
    readonly message?: string | undefined;
    /** The rule's name in `navai-guardrail`; default: its `match`. */
    readonly name?: string | undefined;
}
