import type { Levels } from '../../../core/model/session-state.js';
import type { Session } from '../../../core/session.js';
/** If nothing measures them, it is silent. */
export declare const levelsOf: (session: Session & {
    readonly levels?: Levels;
}) => Levels;
