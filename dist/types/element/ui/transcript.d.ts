import { type TemplateResult } from 'lit';
import type { Piece, PieceHost, View } from './view.js';
/**
 * Where the part of the transcript begins that is shown. It moves on in steps, so that most updates leave what is
 * there as it is; never while the visitor reads further up.
 */
export declare function firstShown(length: number, following: boolean, before: number): number;
/** What was said, as a log to go through. */
export declare class TranscriptPiece implements Piece {
    #private;
    constructor(host: PieceHost);
    render(view: View): TemplateResult;
    updated(): void;
}
