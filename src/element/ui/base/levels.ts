import type { Levels } from '../../../core/model/session-state.js';
import type { Session } from '../../../core/session.js';

const silent: Levels = { input: 0, output: 0 };

/** Returns a session's levels, or silence if nothing measures them. */
export const levelsOf = (session: Session & { readonly levels?: Levels }): Levels => session.levels ?? silent;
