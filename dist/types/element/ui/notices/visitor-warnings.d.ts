import type { Session } from '../../../core/session.js';
import type { PieceHost, View } from '../base/view.js';
/** What goes wrong in a call that goes on: until it is over, or the visitor doesn't want to see it any more. */
export declare class VisitorWarnings {
    #private;
    constructor(host: PieceHost);
    /** What each says, and what it is dismissed with. */
    list({ words }: View): readonly (readonly [words: string, dismiss: () => void])[];
    updated({ words }: View): void;
    /** Looks whether the microphone is heard again: one that works hears at least a little of the room. */
    look(session: Session): void;
    clear(): void;
}
