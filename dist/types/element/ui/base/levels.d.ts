import type { Levels, Session } from '../../../core/session.js';
/** Where nothing measures them, it is silent. */
export declare const levelsOf: (session: Session & {
    readonly levels?: Levels;
}) => Levels;
