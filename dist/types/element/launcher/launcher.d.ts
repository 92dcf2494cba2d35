import { nothing, type TemplateResult } from 'lit';
import type { SessionState } from '../../core/model/session-state.js';
import type { LauncherWords } from '../../lang/own-words.js';
/** The state and the actions that the first load is drawn from. */
export interface LauncherView extends SessionState {
    readonly open: boolean;
    readonly variant: 'button' | 'bar' | 'panel';
    /** Whether the call is text only, without a microphone. */
    readonly writes: boolean;
    readonly words: LauncherWords;
    /** The launcher's click action, which depends on the variant. */
    readonly press: () => void;
    readonly start: () => void;
}
/** The round button; in a bar with its label beside the icon. The rest of the UI passes its own icon as `face`. */
export declare function launcher(view: LauncherView, face?: unknown): TemplateResult;
/** The error shown while the rest of the UI is not loaded, so that an offline visitor sees why nothing works. */
export declare function failure({ status, error, words, start }: LauncherView): TemplateResult | typeof nothing;
