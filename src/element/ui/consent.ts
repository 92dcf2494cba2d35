import { nothing } from 'lit';
import type { Piece } from './view.js';

/** Asks before the first call whether the visitor agrees. */
export class Consent implements Piece {
  render(): unknown {
    return nothing;
  }
}
