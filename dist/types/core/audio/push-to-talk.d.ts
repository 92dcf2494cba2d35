import type { Call } from '../call.js';
import type { Connection } from '../ports/connection.js';
/** What push-to-talk needs from its conversation. */
export interface PushToTalkHost {
    readonly call: Call;
    /** Undefined while there is none. */
    readonly connection: () => Connection | undefined;
    /** Whether we say where the user's turns end; the service hears it where the page has set a turn detection. */
    readonly manual: () => boolean;
    readonly changed: () => void;
}
/** Lets the user be heard only while a button is held. */
export declare class PushToTalk {
    #private;
    constructor(host: PushToTalkHost);
    get on(): boolean;
    /** Who is muted does not talk, whatever is held. */
    get talking(): boolean;
    /** Whether a turn of the user is under way. */
    get busy(): boolean;
    /** Whether a button has to be held from now on. */
    use(on: boolean): void;
    /** The button is pressed or released. False where that changes nothing: not connected, muted, or not in use. */
    talk(pressed: boolean): boolean;
    /** Releases the button; what was said is not sent. For a connection that is gone, and at the end. */
    drop(): void;
}
