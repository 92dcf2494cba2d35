import { nothing } from 'lit';
import type { Piece } from './view.js';

/** Asks after a call how it was. */
export class Feedback implements Piece {
  render(): unknown {
    return nothing;
  }
}
