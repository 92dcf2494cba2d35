/** How long a call may last and what it may cost; 0 for no limit. */
export interface LimitOptions {
    /** Seconds over all connections of a call, and over the pages that it was resumed on; 600 if not set. */
    readonly maxDuration?: number | undefined;
    /** Seconds without speech, typing or running tools; default 120. */
    readonly idleTimeout?: number | undefined;
    /** Tokens of all kinds; none if not set. */
    readonly tokenBudget?: number | undefined;
}
