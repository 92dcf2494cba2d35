import { type TemplateResult } from 'lit';
import type { Piece, PieceHost, View } from '../base/view.js';
/** What was said, as a log to go through. */
export declare class TranscriptPiece implements Piece {
    #private;
    constructor(host: PieceHost);
    render(view: View): TemplateResult;
    updated(): void;
    release(): void;
}
