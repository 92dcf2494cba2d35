import type { Warn } from '../errors/warnings.js';
import type { PageFunction } from '../model/function.js';
/** The page's functions: those of its code, which are fixed, and those that its elements declare, which may change. */
export declare class FunctionList {
    #private;
    constructor(code: readonly PageFunction[], warn: Warn, changed: (all: readonly PageFunction[]) => void);
    /** All functions; a new array after each change. */
    get all(): readonly PageFunction[];
    /** Replaces the declared functions. */
    readonly declare: (declared: readonly PageFunction[]) => void;
}
