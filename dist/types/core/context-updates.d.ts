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
    /** What a new connection is to be told again, oldest first. */
    get notes(): readonly string[];
    /** Tells the model something that nobody said; while the call reconnects, as soon as that is done. */
    inform(text: string, answer: boolean): boolean;
    sendImage(image: Blob | string, text: string): Promise<boolean>;
    /** Changes settings of the running call; what the service refuses is a warning, and later connections do without it. */
    update(settings: SessionSettings): boolean;
    /** Sends an event of the Realtime API as it is. */
    sendEvent(event: ClientEvent): boolean;
}
export {};
