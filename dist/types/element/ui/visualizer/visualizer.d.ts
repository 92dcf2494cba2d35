import type { Piece, PieceHost, View } from '../base/view.js';
/**
 * Shows the visitor's or the agent's level during a call: in the panel, in the bar, or around the launcher. Uses paths
 * instead of a canvas, because they are sharp on every screen and take their colours from the styles.
 */
export declare class Visualizer implements Piece {
    #private;
    constructor(host: PieceHost);
    /** The picture in the panel and the bar; keeps its space while no call is live. */
    render({ element }: View): unknown;
    /** The picture around the launcher during a call. */
    ring(view: View): unknown;
    updated({ state, writes }: View): void;
    release(): void;
}
