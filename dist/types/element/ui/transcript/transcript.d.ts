import { type TemplateResult } from 'lit';
import { type Piece, type PieceHost, type View } from '../base/view.js';
/** Shows the conversation as a log that screen readers can browse. */
export declare class TranscriptPiece implements Piece {
    #private;
    constructor(host: PieceHost);
    render(view: View): TemplateResult;
    updated(): void;
    release(): void;
}
