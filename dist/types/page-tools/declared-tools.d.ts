import type { Warn } from '../core/errors/errors.js';
import { type PageFunction } from '../core/tools/collect-functions.js';
/** Makes functions of the elements that say they are some. */
export declare class DeclaredTools {
    #private;
    constructor(warn: Warn);
    /** Those that can be used right now, in the page's order; the very same array where nothing has changed. */
    collect(root: ParentNode): PageFunction[];
}
