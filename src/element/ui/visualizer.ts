import { nothing } from 'lit';
import type { Piece } from './view.js';

/** Shows how loud each side is, while a call runs. */
export class Visualizer implements Piece {
  render(): unknown {
    return nothing;
  }
}
