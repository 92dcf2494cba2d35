import type { Piece, PieceHost, View } from '../base/view.js';
/** Shows messages that the visitor may act on: errors, limits that are near, a lost microphone. */
export declare class Notices implements Piece {
    #private;
    constructor(host: PieceHost);
    render(view: View): unknown;
    updated(view: View): void;
    release(): void;
}
