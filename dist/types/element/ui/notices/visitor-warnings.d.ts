import type { Session } from '../../../core/session.js';
import type { PieceHost, View } from '../base/view.js';
/** The current warnings of a running call, until the problem is over or the visitor dismisses them. */
export declare class VisitorWarnings {
    #private;
    constructor(host: PieceHost);
    /** Returns each warning's text, with a function that dismisses it. */
    list({ words }: View): readonly (readonly [words: string, dismiss: () => void])[];
    updated({ words }: View): void;
    /** Removes microphone warnings once there is a level: a working microphone picks up at least some room noise. */
    look(session: Session): void;
    clear(): void;
}
