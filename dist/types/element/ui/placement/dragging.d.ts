import type { PieceHost } from '../base/view.js';
/**
 * Lets visitors drag a floating widget by its launcher, bar or header; on release, it moves to the nearest corner.
 * Arrow keys on the launcher also move it.
 */
export declare class Dragging {
    #private;
    constructor(host: PieceHost);
    release(): void;
}
