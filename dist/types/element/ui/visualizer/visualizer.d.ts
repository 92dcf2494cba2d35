import type { Piece, PieceHost, View } from '../base/view.js';
/**
 * Shows the level of the side that is heard, while a call runs: in the panel or the bar, or around the launcher. Paths and not
 * a canvas: they are sharp on every screen, and take their colours from the styles.
 */
export declare class Visualizer implements Piece {
    #private;
    constructor(host: PieceHost);
    /** In the panel and the bar; it keeps its place while no call is live. */
    render({ element }: View): unknown;
    /** Around the launcher, while it stands for a call. */
    ring(view: View): unknown;
    updated({ state, writes }: View): void;
    release(): void;
}
