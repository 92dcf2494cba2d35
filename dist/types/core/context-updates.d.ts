import type { Warn } from './errors/errors.js';
import type { SessionSettings } from './model/session-settings.js';
import type { ClientEvent, Connection } from './ports/connection.js';
/** What a control needs from its conversation. */
export interface ControlHost {
    readonly settings: SessionSettings | undefined;
    /** What the page before has told. */
    readonly notes?: readonly string[] | undefined;
    /** Undefined while there is none. */
    readonly connection: () => Connection | undefined;
    readonly warn: Warn;
}
/** What a page does in a running call besides talking, and what of it outlasts a connection. */
export declare class Control {
    #private;
    constructor(host: ControlHost);
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
    /** Another connection is in place. */
    restored(): void;
}
