import type { Piece, PieceHost, View } from '../base/view.js';
/** What the visitor should know and may do something about: an error, a limit that comes near, a lost microphone. */
export declare class Notices implements Piece {
    #private;
    constructor(host: PieceHost);
    render(view: View): unknown;
    updated(view: View): void;
    release(): void;
}
