import { type Clause } from './clause.js';
import type { KnownRoute } from './prompt.js';
/** A possible meaning of a clause with its score; 0 means no match. */
export interface Match<Target> {
    target: Target;
    score: number;
}
/** The parts of a function that are compared with the user's words. */
export interface Describable {
    name: string;
    description: string;
    /** Parameter names. */
    parameters: string[];
    /** Values that the parameters allow (`enum`). */
    values: string[];
}
/** Sorts the matches by score, best first, and drops those below the minimum. */
export declare function rank<Target>(targets: readonly Target[], score: (target: Target) => number): Match<Target>[];
export declare function scoreRoute(route: KnownRoute, clause: Clause): number;
/** Weighs names most, then allowed values, descriptions and parameter names; common verbs count little. */
export declare function scoreFunction(target: Describable, clause: Clause): number;
