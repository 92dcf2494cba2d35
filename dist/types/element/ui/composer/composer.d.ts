import { nothing, type TemplateResult } from 'lit';
import type { Piece, PieceHost, View } from '../base/view.js';
/**
 * The text field. Keeps the draft until it is sent, also while the panel is hidden. Not a form: frames with a `sandbox`
 * that lacks `allow-forms` submit none.
 */
export declare class Composer implements Piece {
    #private;
    constructor(host: PieceHost);
    render({ element, words }: View): TemplateResult | typeof nothing;
    updated({ element }: View): void;
}
