import type { ReactiveController } from 'lit';
import type { Warn } from '../../core/errors/warnings.js';
import type { Spoken } from '../../lang/index.js';
import type { VoiceHost } from '../host.js';
/** The language of an element: follows `lang` and `dir` of the page, and loads the words. */
export declare class Locale implements ReactiveController {
    #private;
    /** The words of that language; undefined until they are loaded. */
    spoken: Spoken | undefined;
    constructor(host: VoiceHost, warn: Warn);
    hostConnected(): void;
    hostDisconnected(): void;
    /** Loads the words of another language. English launcher words are built in: without `needed`, they suffice. */
    choose(needed: boolean): void;
    load(): Promise<void>;
    /**
     * Sets the direction of what we write to that of its words, unless the tag has its own. The frame keeps the page's
     * direction, which decides where its corner is.
     */
    direct(): void;
}
