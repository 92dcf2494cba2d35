import { nothing, type TemplateResult } from 'lit';
import type { Piece, View } from './view.js';
/** The buttons of a call: start, mute, end. */
export declare class Controls implements Piece {
    render(view: View): unknown;
}
export declare function muteButton({ muted, words, element }: View): TemplateResult | typeof nothing;
export declare function endButton({ words, element }: View): TemplateResult;
