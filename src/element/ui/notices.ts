import { failure } from '../launcher.js';
import type { Piece, View } from './view.js';

/** What the visitor should know and may do something about: an error, a limit that comes near, a call's end. */
export class Notices implements Piece {
  render(view: View): unknown {
    return failure(view);
  }
}
