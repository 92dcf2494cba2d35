import type { ReactiveController } from 'lit';
import type { Warn } from '../../core/errors/warnings.js';
import type { Spoken } from '../../lang/index.js';
import type { VoiceHost } from '../host.js';
/** Follows the page's `lang` and `dir`, and loads the texts of that language. */
export declare class Locale implements ReactiveController {
    #private;
    /** The texts of that language; undefined until they are loaded. */
    spoken: Spoken | undefined;
    constructor(host: VoiceHost, warn: Warn);
    hostConnected(): void;
    hostDisconnected(): void;
    /** Loads the texts if the language changed. Without `needed`, the built-in English launcher texts suffice. */
    choose(needed: boolean): void;
    load(): Promise<void>;
    /**
     * Sets the direction of our content to that of its texts, unless the element has a `dir`. The frame keeps the page's
     * direction, which decides where its corner is.
     */
    direct(): void;
}
