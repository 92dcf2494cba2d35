import type { Piece, View } from './base/view.js';
import type { Consent } from './dialogs/consent.js';
import type { Visualizer } from './visualizer/visualizer.js';
/** The pieces that the panel, the bar and the rest of the UI consist of. */
export interface Pieces {
    readonly transcript: Piece;
    readonly composer: Piece;
    readonly controls: Piece;
    readonly options: Piece;
    readonly notices: Piece;
    readonly visualizer: Visualizer;
    readonly captions: Piece;
    readonly consent: Consent;
    readonly feedback: Piece;
    /** The request for approval; undefined if none is pending. */
    readonly question: (view: View) => unknown;
}
