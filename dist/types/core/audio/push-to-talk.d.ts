import type { CallContext } from '../call-context.js';
type TalkContext = Pick<CallContext, 'call' | 'connection' | 'changed'>;
/** Lets the user be heard only while a button is held. */
export declare class PushToTalk {
    #private;
    /** `manual`: whether we report where the user's turns end; the service hears it if the page set a turn detection. */
    constructor(context: TalkContext, manual: () => boolean);
    get on(): boolean;
    /** Always false while muted. */
    get talking(): boolean;
    /** Whether a turn of the user is under way. */
    get busy(): boolean;
    /** Whether a button has to be held from now on. */
    use(on: boolean): void;
    /** The button is pressed or released. False if that changes nothing: not connected, muted, or not in use. */
    talk(pressed: boolean): boolean;
    /** Releases the button; what was said is not sent. For a connection that is gone, and at the end. */
    drop(): void;
}
export {};
