import type { LimitKind, NearLimit } from '../model/session-state.js';
/** The limits that were announced and are still near. */
export declare class LimitWarnings {
    #private;
    /** The limit that will be reached first; null if none is near. */
    get first(): NearLimit | null;
    /** `left` is in seconds, or in tokens for the token budget. */
    add(kind: LimitKind, left: number): void;
    remove(kind: LimitKind): void;
}
