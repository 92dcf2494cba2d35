import type { Piece } from './view.js';
/** Asks after a call how it was. */
export declare class Feedback implements Piece {
    render(): unknown;
}
