export interface Motion {
    /** Maximum frames per second; default 60. */
    readonly perSecond?: number | undefined;
    /** Draws the one picture there is where the visitor wants less motion; called again whenever it comes into sight. */
    readonly rest?: () => void;
}
/**
 * Calls back with the time in milliseconds before the next pictures, until what it returns is called; not while the
 * page is hidden, `shown` is out of sight, or the visitor wants less motion.
 */
export declare function whileSeen(shown: Element, draw: (time: number) => void, { perSecond, rest }?: Motion): () => void;
