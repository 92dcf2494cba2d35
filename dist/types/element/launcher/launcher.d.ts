import { nothing, type TemplateResult } from 'lit';
import type { SessionState } from '../../core/model/session-state.js';
import type { LauncherWords } from '../../lang/own-words.js';
/** What the first load shows, and what a visitor's actions do. */
export interface LauncherView extends SessionState {
    readonly open: boolean;
    readonly variant: 'button' | 'bar' | 'panel';
    /** Both sides write: no microphone is needed. */
    readonly writes: boolean;
    readonly words: LauncherWords;
    /** The launcher's own action, which depends on the variant. */
    readonly press: () => void;
    readonly start: () => void;
}
/** The round button; in a bar it has its words beside it. `face` is what it shows once the rest of the UI is there. */
export declare function launcher(view: LauncherView, face?: unknown): TemplateResult;
/** Shown until the rest of the UI is there, and instead of it if it can't be loaded, so that an offline visitor reads why. */
export declare function failure({ status, error, words, start }: LauncherView): TemplateResult | typeof nothing;
