import { nothing } from 'lit';
import type { Piece } from './view.js';

/** What is being said, while the panel is closed. */
export class Captions implements Piece {
  render(): unknown {
    return nothing;
  }
}
