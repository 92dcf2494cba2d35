import type { Levels, Session } from '../../core/session.js';

/** What a session offers besides, from the part of the house that is being built next to this one. */
type Offers = Session & { readonly levels?: Levels; talk?(on: boolean): unknown };

export const levelsOf = (session: Session): Levels => (session as Offers).levels ?? { input: 0, output: 0 };
export const talk = (session: Session, on: boolean): void => void (session as Offers).talk?.(on);
