/** Whether a text contains a match. `spend` counts the steps, and may throw. */
export type Matches = (text: string, spend: (steps: number) => void) => boolean;
/**
 * Compiles a regular expression of a schema for matching in linear time: the platform's own engine takes exponential
 * time for patterns like `^(a+)+$`. Throws a TypeError, which names `at`, for a pattern that is invalid or unsupported.
 */
export declare function compilePattern(source: string, at: string): Matches;
