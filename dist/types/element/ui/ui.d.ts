import type { Warn } from '../../core/errors/warnings.js';
import type { Words } from '../../lang/en.js';
import type { VoiceHost } from '../host.js';
import type { LauncherView } from '../launcher/launcher.js';
import { type View } from './base/view.js';
/** Everything that the element shows besides its launcher; loaded when a visitor comes near it. */
export declare class Ui {
    #private;
    constructor(element: VoiceHost, root: ShadowRoot);
    view(shown: LauncherView, words: Words, placement: View['placement']): View;
    /** What stands beside the launcher. */
    render(view: View): unknown;
    /** What the launcher shows; undefined if there is none at the moment. */
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
