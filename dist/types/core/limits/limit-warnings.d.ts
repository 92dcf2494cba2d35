import type { LimitKind, NearLimit } from '../model/session-state.js';
/** The limits that were announced, and have not gone away since. */
export declare class LimitWarnings {
    #private;
    /** The one that comes first; null if none is near. */
    get first(): NearLimit | null;
    /** `left` are seconds, or tokens. */
    add(kind: LimitKind, left: number): void;
    remove(kind: LimitKind): void;
}
