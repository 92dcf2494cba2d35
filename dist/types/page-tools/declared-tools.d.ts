import type { Warn } from '../core/errors/warnings.js';
import type { PageFunction } from '../core/model/function.js';
/** Makes functions of the elements that say they are some. */
export declare class DeclaredTools {
    #private;
    constructor(warn: Warn);
    /** Those that can be used right now, in the page's order; the very same array if nothing has changed. */
    collect(root: ParentNode): PageFunction[];
}
