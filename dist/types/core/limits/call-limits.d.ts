import type { CallContext } from '../call-context.js';
import type { VoiceError } from '../errors/errors.js';
import type { NearLimit } from '../model/session-state.js';
import { Limits } from './limits.js';
type LimitContext = Pick<CallContext, 'options' | 'target' | 'changed' | 'warn'>;
interface CallLimitsOptions {
    /** Whether either side is active. A limit then waits before it ends the call. */
    readonly busy: () => boolean;
    readonly reached: (error: VoiceError) => void;
}
/** The limits of a call. While one is near, it is announced to the page and shown in the snapshot. */
export declare class CallLimits extends Limits {
    #private;
    constructor({ options, target, changed, warn }: LimitContext, { busy, reached }: CallLimitsOptions);
    /** The limit that will be reached first; null if none is near. */
    get first(): NearLimit | null;
}
export {};
