import type { SessionState } from '../../../core/model/session-state.js';
import type { Words } from '../../../lang/en.js';
import type { VoiceHost } from '../../host.js';
import type { LauncherView } from '../../launcher/launcher.js';
/** What every piece of UI is drawn from, at one moment. */
export interface View extends LauncherView {
    readonly element: VoiceHost;
    readonly words: Words;
    readonly state: UiState;
    /** Where it stands: one of the corners, or in the page. */
    readonly placement: VoiceHost['placement'];
    /** The panel's actions that more than one piece has. */
    readonly hide: () => void;
}
/** One word for what is going on: each looks and reads differently. */
export type UiState = 'idle' | 'paused' | 'ended' | 'connecting' | 'reconnecting' | 'listening' | 'muted' | 'thinking' | 'working' | 'speaking' | 'error';
export declare function uiStateOf(session: SessionState): UiState;
/** One short text for what is going on. */
export declare function statusWords({ state, waitingFor, tools, talking, words, element }: View): string;
/** `add_to_cart` as people say it. */
export declare function readable(name: string): string;
/**
 * A part of the UI that remembers something of its own. Each is drawn at every update, at the place that its
 * surroundings give it; what it remembers is not for others to know.
 */
export interface Piece {
    render(view: View): unknown;
    /** The element has been drawn. */
    updated?(view: View): void;
    /** The element has left the page. */
    release?(): void;
}
/** What a piece may use besides its view. */
export interface PieceHost {
    readonly element: VoiceHost;
    readonly root: ShadowRoot;
    /** Draws everything anew, soon. */
    readonly refresh: () => void;
    /** Resolves once everything that is known is drawn. */
    readonly drawn: () => Promise<void>;
    /** Says a short text to those who don't see the widget, when its turn comes: none is lost. */
    readonly announce: (words: string) => void;
    /** Says what came of the visitor's own action, before anything else that waits. */
    readonly confirm: (words: string) => void;
}
