import { nothing, type TemplateResult } from 'lit';
import type { Piece, PieceHost, View } from '../base/view.js';
/**
 * What is being said, while the panel is closed. Words stay as long as they are being said, some seconds longer, and
 * as long as they are hovered or focused. Not hidden from screen readers, as in a bar or with a
 * button it is the only place that has the words; no live region either, as the agent itself is heard.
 */
export declare class Captions implements Piece {
    #private;
    constructor(host: PieceHost);
    render(view: View): TemplateResult | typeof nothing;
    updated(view: View): void;
    release(): void;
}
