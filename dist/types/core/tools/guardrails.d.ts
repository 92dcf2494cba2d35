import type { CallContext } from '../call-context.js';
import type { TranscriptEntry } from '../model/transcript.js';
type GuardrailContext = Pick<CallContext, 'options' | 'target' | 'connection' | 'warn'>;
/** Checks what is said and done in a call against the page's rules. A rule that throws counts as one that applies. */
export declare class Guardrails {
    #private;
    constructor(context: GuardrailContext);
    /** Whether a typed text may be sent. */
    allows(text: string): boolean;
    /** Checks what either side has said, and cuts off what a rule blocks. */
    watch({ id, role, text, final }: TranscriptEntry): void;
    /** The reason why the model may not call a function with this payload; undefined if it may. */
    refusal(name: string, payload: unknown): string | undefined;
}
export {};
