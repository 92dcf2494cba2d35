/** What a guardrail looks at: the user's words, a tool call, or what the agent says. */
export type Guarded = 'input' | 'tool' | 'output';
/** What a guardrail's function is given. */
export interface GuardedText {
    readonly on: Guarded;
    /** The words; of a tool call, its name and payload. */
    readonly text: string;
    /** Of a tool call. */
    readonly name?: string | undefined;
    readonly payload?: unknown;
}
/** A rule of the page about what may be said and done. */
export interface Guardrail {
    readonly on: Guarded;
    /** Words (whole ones, in any case), a pattern, or a function that says at once whether the rule applies. */
    readonly match: string | readonly string[] | RegExp | ((given: GuardedText) => boolean);
    /** `block` keeps it from happening, or cuts it off; `warn` only tells. */
    readonly action: 'block' | 'warn';
    /** For a blocked input: what the agent says instead. For a blocked tool: the error that the agent receives. */
    readonly message?: string | undefined;
    /** Shown in `navai-guardrail`; if not set, its `match`. */
    readonly name?: string | undefined;
}
