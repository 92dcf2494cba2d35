import { nothing, type TemplateResult } from 'lit';
import type { Piece, PieceHost, View } from '../base/view.js';
/** The buttons of a call: start, mute or talk, end, start again; and the meter in them, wherever they are. */
export declare class Controls implements Piece {
    #private;
    constructor({ root }: PieceHost);
    render(view: View): unknown;
    updated({ status, muted, element }: View): void;
    release(): void;
}
/** What the visitor's microphone has: a switch, or a button to hold. */
export declare function muteButton(view: View): TemplateResult | typeof nothing;
export declare function endButton({ words, element }: View): TemplateResult;
