/** More than any body needs, and far from what a recursive schema check has stack for (some 800 levels). */
export declare const MAX_LEVELS = 100;
/**
 * Whether objects and lists lie more than 100 levels deep in each other. What checks, copies or writes JSON calls
 * itself for each level, so that a small text can end its stack; this goes down no further than it must to know.
 */
export declare function nestsTooDeep(value: unknown, levels?: number): boolean;
