import { nothing, type TemplateResult } from 'lit';
import type { Piece, PieceHost, View } from '../base/view.js';
/**
 * Shows what is being said while the panel is closed. Captions stay while the words are spoken, a few seconds longer,
 * and while they are hovered or focused. Screen readers can read them, because in a bar or with a button they are the
 * only text of the conversation; they are not a live region, because the agent is audible.
 */
export declare class Captions implements Piece {
    #private;
    constructor(host: PieceHost);
    render(view: View): TemplateResult | typeof nothing;
    updated(view: View): void;
    release(): void;
}
