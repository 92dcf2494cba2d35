/** Limits for the duration and the cost of a call; 0 for no limit. */
export interface LimitOptions {
    /** Seconds over all connections and pages of a call; default 600. */
    readonly maxDuration?: number | undefined;
    /** Seconds without speech, typing or running tools; default 120. */
    readonly idleTimeout?: number | undefined;
    /** Tokens of all kinds; default 0. */
    readonly tokenBudget?: number | undefined;
}
