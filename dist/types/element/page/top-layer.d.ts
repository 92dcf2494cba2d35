import type { ReactiveController } from 'lit';
import type { VoiceHost } from '../host.js';
/** Keeps the frame of a floating element in the browser's top layer, above the page's dialogs and popovers. */
export declare class TopLayer implements ReactiveController {
    #private;
    constructor(host: VoiceHost);
    hostConnected(): void;
    hostDisconnected(): void;
    /**
     * Shows the frame in the top layer, where the page's `z-index`, `transform` and `overflow` don't affect it. Older
     * browsers and inline frames stay outside of it.
     */
    hostUpdated(): void;
    /** Call when the element has left the page for good. */
    leave(): void;
    /** Call when the element's corner changed: the other elements may move up in their corners. */
    moved(): void;
}
