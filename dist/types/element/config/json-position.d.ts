/** Where the error is, and what the browser says of it. */
export declare function explain(text: string, error: unknown): string;
/**
 * Returns the line and column, counted from 1, where a text stops being JSON; undefined if it is valid JSON.
 * Browser messages can't be used for this: only some contain the position, and each browser words them differently.
 */
export declare function jsonErrorPosition(text: string): {
    readonly line: number;
    readonly column: number;
} | undefined;
