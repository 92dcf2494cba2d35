import { type TemplateResult } from 'lit';
import type { Piece, PieceHost, View } from '../base/view.js';
/**
 * Shows the options, which are loaded on demand because few visitors need them. Uses native controls in a non-modal
 * dialog. A `menu` may contain only commands and checks, and would take the arrow keys from the slider and the lists.
 */
export declare class Options implements Piece {
    #private;
    constructor(host: PieceHost);
    render(view: View): TemplateResult;
    updated(view: View): void;
    release(): void;
}
