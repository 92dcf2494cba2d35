/** Whether a character matches, by its code. */
export type IsMatch = (code: number) => boolean;
/** The start or end of the text, a word's edge, or none. */
export type Edge = '^' | '$' | 'b' | 'B';
/** An instruction of a compiled pattern. */
export type Instruction = 
/** Reads a character forwards or, in a lookbehind, backwards. */
{
    readonly op: 'read';
    readonly isMatch: IsMatch;
    readonly back: boolean;
}
/** Continues at each of two instructions. */
 | {
    readonly op: 'split';
    readonly first: number;
    second: number;
} | {
    readonly op: 'jump';
    to: number;
} | {
    readonly op: 'edge';
    readonly kind: Edge;
}
/** Looks ahead or behind with the instructions that follow, up to `end`. */
 | {
    readonly op: 'look';
    readonly negated: boolean;
    end: number;
} | {
    readonly op: 'done';
};
/** Collects instructions. Throws a TypeError if there are too many. */
export declare class Program {
    readonly instructions: Instruction[];
    get next(): number;
    add<Added extends Instruction>(instruction: Added): Added;
}
/** Adds the instructions of a part of a pattern; `back` for a lookbehind, which is read from right to left. */
export type Emit = (program: Program, back: boolean) => void;
export declare function repeat(emit: Emit, min: number, max: number): Emit;
export declare function sequence(parts: readonly Emit[]): Emit;
export declare function either(branches: readonly Emit[]): Emit;
export declare function look(emit: Emit, negated: boolean, back: boolean): Emit;
