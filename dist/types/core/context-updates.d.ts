import type { CallContext } from './call-context.js';
import type { SessionSettings } from './model/session-settings.js';
import type { Outbox } from './outbox.js';
import type { ClientEvent } from './ports/transport.js';
type UpdateContext = Pick<CallContext, 'options' | 'connection' | 'warn'>;
/** Sends the page's notes, images, settings and raw events, and keeps what a new connection needs of them. */
export declare class ContextUpdates {
    #private;
    /** `notes` are the previous page's, if the call was resumed. */
    constructor(context: UpdateContext, outbox: Outbox, notes?: readonly string[]);
    get settings(): SessionSettings;
    /** The notes for a new connection, oldest first. */
    get notes(): readonly string[];
    /** Sends the model a note; while the call reconnects, the note waits. */
    inform(text: string, answer: boolean): boolean;
    sendImage(image: Blob | string, text: string): Promise<boolean>;
    /**
     * Changes settings of the running call. If the service refuses them, it warns, and later connections use the previous
     * values.
     */
    update(settings: SessionSettings): boolean;
    /** Tells the transcription which language is spoken from now on, unless the user's speech is not written down. */
    listenFor(language: string): void;
    /** Sends a raw event of the Realtime API. */
    sendEvent(event: ClientEvent): boolean;
}
export {};
