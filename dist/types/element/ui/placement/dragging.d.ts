import type { PieceHost } from '../base/view.js';
/**
 * Lets a visitor drag a floating widget by its launcher, its bar or its header; it goes to the nearest corner. Arrow
 * keys on the launcher do the same.
 */
export declare class Dragging {
    #private;
    constructor(host: PieceHost);
    release(): void;
}
