import type { Piece, PieceHost, View } from '../base/view.js';
/** Asks once, after each call that was connected, how it was. It takes no focus: the visitor may be busy by now. */
export declare class Feedback implements Piece {
    #private;
    constructor(host: PieceHost);
    render(view: View): unknown;
    updated(view: View): void;
    release(): void;
}
