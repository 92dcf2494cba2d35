import { type Clause, type Word } from './clause.js';
/** What surrounds the words: which of them only name the function, and what its parameters want. */
export interface ClaimContext {
    /** Names of the function and its parameters. */
    names: string[];
    description: string;
    /** A parameter counts things, so that two flat whites are 2 × flat white. */
    counts: boolean;
    /** How many parameters want free text. */
    texts: number;
}
/** The words of a clause, taken one by one as parameters claim them. */
export declare class SlotClaims {
    #private;
    /** How many parameters want free text. */
    readonly texts: number;
    constructor(clause: Clause, context: ClaimContext);
    get saysOne(): boolean;
    get negated(): boolean;
    mention(text: string): boolean;
    take(fits: (word: Word) => boolean): string | undefined;
    takeAll(fits: (word: Word) => boolean): string | undefined;
    takeNumber(): number | undefined;
    /** The value all of whose words were said; the longest one, if several were. */
    takeOneOf(values: readonly unknown[]): unknown;
    takeAfter(lead: RegExp): string | undefined;
    takeRest(): string | undefined;
    rest(): string;
}
