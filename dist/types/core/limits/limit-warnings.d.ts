import type { LimitKind } from '../events/record-events.js';
import type { NearLimit } from '../session.js';
/** The limits that were announced, and have not gone away since. */
export declare class NearLimits {
    #private;
    /** The one that comes first; null where none is near. */
    get first(): NearLimit | null;
    /** `left` are seconds, or tokens. */
    add(kind: LimitKind, left: number): void;
    remove(kind: LimitKind): void;
}
