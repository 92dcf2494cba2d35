import { ResultError } from './result-error.js';
/** Where a value is inside a result. */
export interface Place {
    /** Undefined for a value that stands for its parent, as the list that a `Set` becomes. */
    readonly key: string | undefined;
    readonly value: unknown;
    readonly parent: Place | undefined;
    readonly depth: number;
}
/** A value has no form in JSON. The message goes on after the place: `is a function`. */
export declare class Unfit extends Error {
}
/** The error for a value that has no form, or that threw when it was read. */
export declare function errorAt(place: Place, thrown: unknown): ResultError;
export declare function isInside(value: object, place: Place | undefined): boolean;
/** Whether this is the result itself. */
export declare function isWhole({ key, parent }: Place): boolean;
