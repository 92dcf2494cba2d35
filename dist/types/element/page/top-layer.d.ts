import type { ReactiveController } from 'lit';
import type { VoiceHost } from '../host.js';
/** Keeps the frame of a floating element in the browser's top layer, above everything that the page shows there. */
export declare class TopLayer implements ReactiveController {
    #private;
    constructor(host: VoiceHost);
    hostConnected(): void;
    hostDisconnected(): void;
    /**
     * No `z-index`, `transform` or `overflow` of the page reaches a frame in the top layer. Older browsers and inline
     * frames go without.
     */
    hostUpdated(): void;
    /** The element has left the page for good. */
    leave(): void;
    /** The element stands elsewhere: the other ones may move up. */
    moved(): void;
}
