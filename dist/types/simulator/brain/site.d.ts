import type { BrainContext } from './decision.js';
import type { Describable } from './matching.js';
import { type Phrases } from './phrases.js';
import { type KnownRoute } from './prompt.js';
import type { TypedFunction } from './slots.js';
/** A callable function: a tool of its own, or one that `execute_app_function` runs (`typed` is null). */
export type SiteFunction = Describable & ({
    typed: TypedFunction;
} | {
    typed: null;
});
/** The pages and functions of a site, read from its session. */
export interface Site {
    routes: KnownRoute[];
    functions: SiteFunction[];
    /** The parameter name of `navigate_to`. */
    targetName: string;
}
export declare function readSite({ instructions, tools }: BrainContext): Site;
/** Lists the pages and functions that the user can ask for. */
export declare function describeSite({ routes, functions }: Site, phrases: Phrases): string;
