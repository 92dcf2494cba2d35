/**
 * The place at which a text stops being JSON: line and column, counted from 1. Undefined if it is JSON after all.
 * Browsers tell the position in some of their messages only, and each in words of its own.
 */
export declare function jsonErrorPosition(text: string): {
    readonly line: number;
    readonly column: number;
} | undefined;
