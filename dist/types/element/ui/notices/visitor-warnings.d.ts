import type { Session } from '../../../core/session.js';
import type { PieceHost, View } from '../base/view.js';
/** A warning as the visitor sees it. */
export interface ShownWarning {
    readonly words: string;
    readonly dismiss: () => void;
    /** Whether the visitor can ask for the same answer again. */
    readonly repeatable: boolean;
}
/** The current warnings of a running call, until the problem is over or the visitor dismisses them. */
export declare class VisitorWarnings {
    #private;
    constructor(host: PieceHost);
    list({ words }: View): readonly ShownWarning[];
    updated({ words }: View): void;
    /** Removes microphone warnings once there is a level: a working microphone picks up at least some room noise. */
    look(session: Session): void;
    clear(): void;
}
