import type { CallContext } from '../call-context.js';
type TalkContext = Pick<CallContext, 'call' | 'connection' | 'changed'>;
/** Lets the user be heard only while a button is held. */
export declare class PushToTalk {
    #private;
    /**
     * `manual` returns whether we report the end of the user's turns. If the page has set a turn detection, the service
     * detects it.
     */
    constructor(context: TalkContext, manual: () => boolean);
    get on(): boolean;
    /** Always false while muted. */
    get talking(): boolean;
    /** Whether a turn of the user is in progress. */
    get busy(): boolean;
    /** Turns push-to-talk on or off. */
    use(on: boolean): void;
    /**
     * Presses or releases the button. Returns false if that changes nothing: not connected, muted, or push-to-talk is
     * off.
     */
    talk(pressed: boolean): boolean;
    /**
     * Releases the button without sending what was said. Used when the connection is lost, and at the end of the call.
     */
    drop(): void;
}
export {};
