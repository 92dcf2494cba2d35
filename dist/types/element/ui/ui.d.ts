import type { Warn } from '../../core/errors/warnings.js';
import type { Words } from '../../lang/en.js';
import type { LauncherView } from '../launcher/launcher.js';
import type { NavaiVoiceElement } from '../navai-voice-element.js';
import { type Piece, type View } from './base/view.js';
import { Consent } from './dialogs/consent.js';
import { Visualizer } from './visualizer/visualizer.js';
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
    /** What the visitor has to decide; nothing where there is nothing to. */
    readonly question: (view: View) => unknown;
}
/** Everything that the element shows besides its launcher; loaded when a visitor comes near it. */
export declare class Ui {
    #private;
    constructor(element: NavaiVoiceElement, root: ShadowRoot);
    view(shown: LauncherView, words: Words, placement: View['placement']): View;
    /** What stands beside the launcher. */
    render(view: View): unknown;
    /** What the launcher shows; undefined where there is none at the moment. */
    face(view: View): unknown;
    updated(view: View): void;
    /** Resolves once the visitor has declined, or once the call that they agreed to is connected, refused or failed. */
    ask(version: string, open: boolean): Promise<void>;
    /** Takes back what the visitor is asked before a call. */
    stop(): void;
    /** Tells of what a page says instead of our words and can't be used. */
    checkWords(own: readonly unknown[], words: Words, warn: Warn): void;
    release(): void;
}
