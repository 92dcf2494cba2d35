import { type TemplateResult } from 'lit';
import type { Piece, PieceHost, View } from '../base/view.js';
/**
 * What few visitors need often, loaded when one asks for it. A disclosure of native controls in a small non-modal
 * dialog: a `menu` may hold commands and checks only, and its arrow keys would be taken from the slider and the
 * lists in it.
 */
export declare class Options implements Piece {
    #private;
    constructor(host: PieceHost);
    render(view: View): TemplateResult;
    updated(view: View): void;
    release(): void;
}
