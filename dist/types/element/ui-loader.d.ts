import type { ReactiveController } from 'lit';
import type { VoiceHost } from './host.js';
import type { Locale } from './page/locale.js';
import type { Ui } from './ui/ui.js';
/** Loads the UI other than the launcher when a visitor comes near it, because most visitors never need it. */
export declare class UiLoader implements ReactiveController {
    #private;
    ui: Ui | undefined;
    /** Undefined before the first attempt; null after a failed one, so that the next `load()` tries again. */
    loading: Promise<void> | null | undefined;
    constructor(host: VoiceHost, locale: Locale);
    /** Loads early on touch screens: without hover, nothing announces a visitor before the first touch. */
    hostUpdate(): void;
    /** Never rejects: if the UI can't be loaded, neither can the call, which reports the error. */
    load(): Promise<void>;
}
