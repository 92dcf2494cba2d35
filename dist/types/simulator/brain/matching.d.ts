import { type Clause } from './clause.js';
import type { KnownRoute } from './prompt.js';
/** Something that a clause may mean, and how well it fits; 0 is not at all. */
export interface Match<Target> {
    target: Target;
    score: number;
}
/** What of a function is compared with the words. */
export interface Describable {
    name: string;
    description: string;
    /** Names of parameters. */
    parameters: string[];
    /** Values that parameters may have. */
    values: string[];
}
/** The best matches first; those that fit too little are left out. */
export declare function rank<Target>(targets: readonly Target[], score: (target: Target) => number): Match<Target>[];
export declare function scoreRoute(route: KnownRoute, clause: Clause): number;
/** Names tell most, then allowed values, parameters and descriptions; a common verb tells little. */
export declare function scoreFunction(target: Describable, clause: Clause): number;
