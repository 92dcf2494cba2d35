import type { Fields } from '../types.js';
import { type Clause } from './clause.js';
import type { DecidedCall } from './decision.js';
/** A function with a JSON Schema. */
export interface TypedFunction {
    name: string;
    description: string;
    schema: Fields;
}
/** A call with everything it needs, or the names of what was not said. */
export type Filled = {
    call: DecidedCall;
} | {
    missing: string[];
};
/** Fills a function's parameters from the words, most telling kind first, so that names and titles get what is left. */
export declare function fillSlots(target: TypedFunction, clause: Clause): Filled;
/** What is said besides the function's own name and the usual verbs, in its original spelling. */
export declare function remainingWords(target: {
    name: string;
    description: string;
}, clause: Clause): string;
