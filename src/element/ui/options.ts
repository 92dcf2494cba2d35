import { nothing } from 'lit';
import type { Piece } from './view.js';

/** A menu for what few visitors need often: devices, volume, language, position. */
export class Options implements Piece {
  render(): unknown {
    return nothing;
  }
}
