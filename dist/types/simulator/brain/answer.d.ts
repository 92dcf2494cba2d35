import type { ContextEntry } from './decision.js';
import { type Phrases } from './phrases.js';
type Call = Extract<ContextEntry, {
    kind: 'call';
}>;
/** Returns one sentence about a function's result. `output` is JSON or plain text. */
export declare function answerFrom(output: string, call: Call | undefined, phrases: Phrases): string;
export {};
