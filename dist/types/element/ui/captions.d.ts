import type { Piece } from './view.js';
/** What is being said, while the panel is closed. */
export declare class Captions implements Piece {
    render(): unknown;
}
