import type { Levels } from '../../../core/model/session-state.js';
import type { Session } from '../../../core/session.js';
/** Returns a session's levels, or silence if nothing measures them. */
export declare const levelsOf: (session: Session & {
    readonly levels?: Levels;
}) => Levels;
