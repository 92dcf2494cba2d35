import type { Piece, View } from './base/view.js';
import type { Consent } from './dialogs/consent.js';
import type { Visualizer } from './visualizer/visualizer.js';
/** What the panel, the bar and the rest are made of. */
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
    /** What the visitor has to decide; nothing if there is nothing to. */
    readonly question: (view: View) => unknown;
}
