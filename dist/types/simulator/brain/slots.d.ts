import type { Fields } from '../types.js';
import { type Clause } from './clause.js';
import type { DecidedCall } from './decision.js';
/** A function with a JSON Schema. */
export interface TypedFunction {
    name: string;
    description: string;
    schema: Fields;
}
/** A complete call, or the names of the missing required parameters. */
export type Filled = {
    call: DecidedCall;
} | {
    missing: string[];
};
/** Fills a function's parameters, most specific kind first, so that free text gets the remaining words. */
export declare function fillSlots(target: TypedFunction, clause: Clause): Filled;
/** Returns the words besides the function's name and common verbs, in their original spelling. */
export declare function remainingWords(target: {
    name: string;
    description: string;
}, clause: Clause): string;
