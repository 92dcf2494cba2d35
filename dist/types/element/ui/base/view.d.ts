import type { SessionState } from '../../../core/model/session-state.js';
import type { Words } from '../../../lang/en.js';
import type { VoiceHost } from '../../host.js';
import type { LauncherView } from '../../launcher/launcher.js';
/** The state that every piece of the UI is drawn from. */
export interface View extends LauncherView {
    readonly element: VoiceHost;
    readonly words: Words;
    readonly state: UiState;
    readonly placement: VoiceHost['placement'];
    /** Hides the panel. */
    readonly hide: () => void;
}
/** Combines status, activity and microphone; each state has its own icon and text. */
export type UiState = 'idle' | 'paused' | 'ended' | 'connecting' | 'reconnecting' | 'listening' | 'muted' | 'thinking' | 'working' | 'speaking' | 'error';
export declare function uiStateOf(session: SessionState): UiState;
/** Returns a short text for the current state. */
export declare function statusWords({ state, waitingFor, tools, talking, words, element }: View): string;
/** Whether the call failed with an error that another start would meet again. */
export declare function isUnrecoverable({ status, error }: View): boolean;
/** Makes a name such as `add_to_cart` readable. */
export declare function readable(name: string): string;
/**
 * A part of the UI with private state. It is drawn at every update, at the position that its parent gives it.
 */
export interface Piece {
    render(view: View): unknown;
    /** Called after the element has been drawn. */
    updated?(view: View): void;
    /** Called when the element has left the page. */
    release?(): void;
}
/** What a piece can use in addition to its view. */
export interface PieceHost {
    readonly element: VoiceHost;
    readonly root: ShadowRoot;
    /** Requests an update of the element. */
    readonly refresh: () => void;
    /** Resolves once all requested updates are drawn. */
    readonly drawn: () => Promise<void>;
    /** Queues a short text for screen readers; none is lost. */
    readonly announce: (words: string) => void;
    /** Announces the outcome of the visitor's own action, before all queued texts. */
    readonly confirm: (words: string) => void;
}
