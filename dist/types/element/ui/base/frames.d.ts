export interface Motion {
    /** Maximum frames per second; default 60. */
    readonly perSecond?: number | undefined;
    /** Draws a still picture for visitors who prefer reduced motion; called each time it becomes visible. */
    readonly rest?: () => void;
}
/**
 * Calls `draw` with the time in milliseconds before each frame, until the returned function is called. Pauses while the
 * page is hidden, while `shown` is not visible, and while the visitor prefers reduced motion.
 */
export declare function whileSeen(shown: Element, draw: (time: number) => void, { perSecond, rest }?: Motion): () => void;
