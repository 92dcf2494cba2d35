import type { Piece, View } from './view.js';
/** Where a visitor types. */
export declare class Composer implements Piece {
    #private;
    render({ element, words }: View): unknown;
}
