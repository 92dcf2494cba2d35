import { type Warn } from '../errors/errors.js';
import type { TranscriptEntry } from '../model/transcript.js';
import type { Connection, ToolBridge } from '../ports/connection.js';
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
    /** For a blocked input: what the agent says instead. For a blocked tool: what it is told. */
    readonly message?: string | undefined;
    /** Shown in `navai-guardrail`; where not set, its `match`. */
    readonly name?: string | undefined;
}
/** What guardrails need from their conversation. */
export interface GuardrailsHost {
    /** `Guardrail[]`, not checked yet. */
    readonly rules: unknown;
    readonly target: EventTarget;
    readonly connection: () => Connection | undefined;
    readonly warn: Warn;
}
/** Watches over what is said and done in a call. A rule that fails counts as one that applies. */
export declare class Guardrails {
    #private;
    constructor(host: GuardrailsHost);
    /** Whether a typed text may be sent. */
    allows(text: string): boolean;
    /** Looks at what has been said by either side, and cuts off what a rule blocks. */
    watch({ id, role, text, final }: TranscriptEntry): void;
    /** The same tools, with the rules in front of them. */
    guard(bridge: ToolBridge): ToolBridge;
}
