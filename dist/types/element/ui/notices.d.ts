import type { Piece, View } from './view.js';
/** What the visitor should know and may do something about: an error, a limit that comes near, a call's end. */
export declare class Notices implements Piece {
    render(view: View): unknown;
}
