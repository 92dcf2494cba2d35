import type { CallContext } from '../call-context.js';
import type { TranscriptEntry } from '../model/transcript.js';
type GuardrailContext = Pick<CallContext, 'options' | 'target' | 'connection' | 'warn'>;
/** Watches over what is said and done in a call. A rule that fails counts as one that applies. */
export declare class Guardrails {
    #private;
    constructor(context: GuardrailContext);
    /** Whether a typed text may be sent. */
    allows(text: string): boolean;
    /** Looks at what has been said by either side, and cuts off what a rule blocks. */
    watch({ id, role, text, final }: TranscriptEntry): void;
    /** Why the model may not call a function with this payload; undefined if it may. */
    refusal(name: string, payload: unknown): string | undefined;
}
export {};
