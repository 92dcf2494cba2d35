import type { CallContext } from '../call-context.js';
import type { VoiceError } from '../errors/errors.js';
import type { NearLimit } from '../model/session-state.js';
import { Limits } from './limits.js';
type LimitContext = Pick<CallContext, 'options' | 'target' | 'changed' | 'warn'>;
interface CallLimitsOptions {
    /** Whether anything is going on: a limit does not cut it off at once. */
    readonly busy: () => boolean;
    readonly reached: (error: VoiceError) => void;
}
/** The limits of a call, announced to the page and shown in the snapshot while they are near. */
export declare class CallLimits extends Limits {
    #private;
    constructor({ options, target, changed, warn }: LimitContext, { busy, reached }: CallLimitsOptions);
    /** The limit that comes first; null if none is near. */
    get first(): NearLimit | null;
}
export {};
