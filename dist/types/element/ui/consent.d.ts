import type { Piece } from './view.js';
/** Asks before the first call whether the visitor agrees. */
export declare class Consent implements Piece {
    render(): unknown;
}
