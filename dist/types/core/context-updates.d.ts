import type { CallContext } from './call-context.js';
import type { SessionSettings } from './model/session-settings.js';
import type { Outbox } from './outbox.js';
import type { ClientEvent } from './ports/transport.js';
type UpdateContext = Pick<CallContext, 'options' | 'connection' | 'warn'>;
/** What a page does in a running call besides talking, and what of it outlives a connection. */
export declare class ContextUpdates {
    #private;
    /** `notes` are those of the page before, if the call goes on. */
    constructor(context: UpdateContext, outbox: Outbox, notes?: readonly string[]);
    get settings(): SessionSettings;
    /** The notes for a new connection, oldest first. */
    get notes(): readonly string[];
    /** Sends the model a note; while the call reconnects, the note waits. */
    inform(text: string, answer: boolean): boolean;
    sendImage(image: Blob | string, text: string): Promise<boolean>;
    /** Changes settings of the running call. A setting that the service refuses causes a warning, and later connections go without it. */
    update(settings: SessionSettings): boolean;
    /** Sends an event of the Realtime API as it is. */
    sendEvent(event: ClientEvent): boolean;
}
export {};
