import { nothing, type TemplateResult } from 'lit';
import { type Piece, type PieceHost, type View } from '../base/view.js';
/** The buttons of a call: start, mute or talk, end, start again. Also runs the meter, in the panel and the bar. */
export declare class Controls implements Piece {
    #private;
    constructor({ root }: PieceHost);
    render(view: View): unknown;
    updated({ status, muted, element }: View): void;
    release(): void;
}
/** The microphone's button: a mute switch, or a talk button with push-to-talk. */
export declare function muteButton(view: View): TemplateResult | typeof nothing;
export declare function endButton({ words, element }: View): TemplateResult;
