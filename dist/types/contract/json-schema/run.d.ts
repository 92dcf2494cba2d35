import { type Problem } from './problem.js';
/**
 * Where a value is. A linked list, because a path as text for each value would take time by the square of the depth.
 */
export interface Place {
    readonly above: Place | undefined;
    readonly key: string | number;
}
/** A problem that may be one of several alternatives. */
export interface Found extends Problem {
    /** The value is of another kind: this alternative was probably not meant. */
    readonly otherKind: boolean;
}
/** Thrown when the check of a payload is given up. The message tells the model what to change. */
export declare class GaveUp extends Error {
}
/** Steps in the check of one payload: about 40 ms. 64 KiB of honest JSON take a tenth of them. */
export declare const MAX_STEPS = 400000;
/** One check of one payload: its problems, and the steps that it took. */
export declare class Run {
    #private;
    found: Found[];
    steps: number;
    /** Counts work. Throws when the payload has taken too much. */
    readonly spend: (steps: number) => void;
    enter(): void;
    leave(): void;
    /** Records a problem. Always returns false: the value is invalid. */
    fail(place: Place | undefined, message: string, otherKind?: boolean): false;
    /** Runs the work, and returns its problems instead of recording them. */
    aside(work: () => boolean): {
        readonly ok: boolean;
        readonly found: readonly Found[];
    };
}
