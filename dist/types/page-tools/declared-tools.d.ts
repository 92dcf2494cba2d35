import type { Warn } from '../core/errors/warnings.js';
import type { PageFunction } from '../core/model/function.js';
/** Makes functions from the elements that declare themselves as tools. */
export declare class DeclaredTools {
    #private;
    constructor(warn: Warn);
    /**
     * Returns the functions of the usable elements, also in open shadow roots, in the page's order; the same array if
     * nothing has changed.
     */
    collect(page: Document): PageFunction[];
}
