/** More than any body needs, and far below the 800 levels or so that exhaust the stack of a recursive schema check. */
export declare const MAX_LEVELS = 100;
/**
 * Whether objects and lists are nested more than 100 levels deep. Code that checks, copies or serialises JSON recurses
 * for each level, so a small text could exhaust its stack. This check stops at the limit.
 */
export declare function nestsTooDeep(value: unknown, levels?: number): boolean;
