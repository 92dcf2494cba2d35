import type { ContextEntry } from './decision.js';
import { type Phrases } from './phrases.js';
type Call = Extract<ContextEntry, {
    kind: 'call';
}>;
/** One sentence about what a function gave back; `output` is JSON or plain words. */
export declare function answerFrom(output: string, call: Call | undefined, phrases: Phrases): string;
export {};
