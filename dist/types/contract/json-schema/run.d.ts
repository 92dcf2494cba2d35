import { type Problem } from './problem.js';
/**
 * Where a value is. A linked list, because a path as text for each value would take time by the square of the depth.
 */
export interface Place {
    readonly above: Place | undefined;
    readonly key: string | number;
}
/** A problem that may be one of several alternatives. */
export interface Found {
    readonly place: Place | undefined;
    readonly message: string;
    /** The value is of another kind: this alternative was probably not meant. */
    readonly otherKind: boolean;
}
/** Thrown when the check of a payload is given up. The message tells the model what to change. */
export declare class GaveUp extends Error {
}
/** Steps in the check of one payload: about 40 ms. 64 KiB of honest JSON take a tenth of them. */
export declare const MAX_STEPS = 400000;
/** Nested schemas. A payload of 100 levels uses two or three for each level. */
export declare const MAX_DEPTH = 500;
export declare const TOO_DEEP = "The payload is nested too deeply. Send a flatter one.";
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
    /** Records problems, as long as there are not too many. */
    report(found: readonly Found[]): false;
    /** The problems for the model, each once: several alternatives may have the same. */
    problems(): Problem[];
    /** Runs the work, and returns its problems instead of recording them. */
    aside(work: () => boolean): {
        readonly ok: boolean;
        readonly found: readonly Found[];
    };
}
