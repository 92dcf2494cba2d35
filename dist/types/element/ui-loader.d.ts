import type { ReactiveController } from 'lit';
import type { VoiceHost } from './host.js';
import type { Locale } from './page/locale.js';
import type { Ui } from './ui/ui.js';
/** Loads everything besides the launcher when a visitor comes near: most visitors never need it. */
export declare class UiLoader implements ReactiveController {
    #private;
    ui: Ui | undefined;
    /** Undefined before the first attempt, null after one that failed: the next one tries again. */
    loading: Promise<void> | null | undefined;
    constructor(host: VoiceHost, locale: Locale);
    /** Without hover, nothing announces a visitor before the first touch. */
    hostUpdate(): void;
    /** Resolves also if loading fails: then the call can't be loaded either, and reports it. */
    load(): Promise<void>;
}
