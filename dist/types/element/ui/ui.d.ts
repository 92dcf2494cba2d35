import type { Warn } from '../../core/errors/warnings.js';
import type { Words } from '../../lang/en.js';
import type { VoiceHost } from '../host.js';
import type { LauncherView } from '../launcher/launcher.js';
import { type View } from './base/view.js';
/** The UI other than the launcher; loaded when a visitor comes near it. */
export declare class Ui {
    #private;
    constructor(element: VoiceHost, root: ShadowRoot);
    view(shown: LauncherView, words: Words, placement: View['placement']): View;
    /** Renders everything beside the launcher. */
    render(view: View): unknown;
    /** Renders the launcher's content; undefined while the launcher is hidden. */
    face(view: View): unknown;
    updated(view: View): void;
    /** Asks for consent. Resolves once the visitor declines, or once the call is connected, refused or failed. */
    ask(version: string, open: boolean): Promise<void>;
    /** Declines an open request for consent. */
    stop(): void;
    /** Warns about texts of the page that can't replace ours, and about unusable attributes. */
    check(own: readonly unknown[], words: Words, warn: Warn): void;
    release(): void;
}
