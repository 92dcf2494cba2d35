import { type Clause, type Word } from './clause.js';
/** What `SlotClaims` needs to know about a function and its parameters. */
export interface ClaimContext {
    /** Names of the function and its parameters. */
    names: string[];
    description: string;
    /** True if a parameter is a quantity, so that "two flat whites" becomes 2 × "flat white". */
    counts: boolean;
    /** Number of parameters that take free text. */
    texts: number;
}
/** Tracks the words of a clause that are still free. Each parameter claims the words it uses. */
export declare class SlotClaims {
    #private;
    /** Number of parameters that take free text. */
    readonly texts: number;
    constructor(clause: Clause, context: ClaimContext);
    get saysOne(): boolean;
    get negated(): boolean;
    mention(text: string): boolean;
    take(fits: (word: Word) => boolean): string | undefined;
    takeAll(fits: (word: Word) => boolean): string | undefined;
    takeNumber(): number | undefined;
    /** Returns the value whose words were all said, and the longest one if several match. */
    takeOneOf(values: readonly unknown[]): unknown;
    takeAfter(lead: RegExp): string | undefined;
    takeRest(): string | undefined;
    rest(): string;
}
