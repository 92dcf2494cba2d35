import type { Warn } from '../errors/warnings.js';
import type { PageFunction } from '../model/function.js';
/** The page's functions: those of its code, which stay, and those that its elements declare, which come and go. */
export declare class FunctionList {
    #private;
    constructor(code: readonly PageFunction[], warn: Warn, changed: (all: readonly PageFunction[]) => void);
    /** Another array after each change. */
    get all(): readonly PageFunction[];
    /** These are declared now, instead of those before. */
    readonly declare: (declared: readonly PageFunction[]) => void;
}
