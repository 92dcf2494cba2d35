/** What Node's `performance` has beyond the standard. */
interface LoopClock {
    eventLoopUtilization?(before?: object): {
        readonly utilization: number;
    };
}
/**
 * Returns whether the event loop has been busy without a pause during the last tenth of a second, so that everything
 * waits for it. Always false in runtimes that can't tell.
 */
export declare function createSaturation(clock?: LoopClock, now?: () => number): () => boolean;
export {};
