import type { Instruction } from './program.js';
type Spend = (steps: number) => void;
/**
 * Searches a text for a match. Enters no state (a split and a position) twice, so the time is linear in the text for a
 * given pattern, where a backtracking search can be exponential.
 */
export declare class Matcher {
    #private;
    constructor(program: readonly Instruction[], text: string, unicode: boolean, spend: Spend);
    search(): boolean;
}
export {};
