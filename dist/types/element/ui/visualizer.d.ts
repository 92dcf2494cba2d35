import type { Piece } from './view.js';
/** Shows how loud each side is, while a call runs. */
export declare class Visualizer implements Piece {
    render(): unknown;
}
