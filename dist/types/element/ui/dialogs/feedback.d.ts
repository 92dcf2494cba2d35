import type { Piece, PieceHost, View } from '../base/view.js';
/** Asks for feedback after each connected call. Takes no focus, because the visitor may be doing something else. */
export declare class Feedback implements Piece {
    #private;
    constructor(host: PieceHost);
    render(view: View): unknown;
    updated(view: View): void;
    release(): void;
}
