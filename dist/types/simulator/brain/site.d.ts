import type { BrainContext } from './decision.js';
import type { Describable } from './matching.js';
import { type Phrases } from './phrases.js';
import { type KnownRoute } from './prompt.js';
import type { TypedFunction } from './slots.js';
/** A function that can be run: a tool of its own, or one that `execute_app_function` runs. */
export type SiteFunction = Describable & ({
    typed: TypedFunction;
} | {
    typed: null;
});
/** What a site can do, read from its session. */
export interface Site {
    routes: KnownRoute[];
    functions: SiteFunction[];
    /** The name of the parameter of `navigate_to`. */
    targetName: string;
}
export declare function readSite({ instructions, tools }: BrainContext): Site;
/** What a person may ask for here, by name. */
export declare function describeSite({ routes, functions }: Site, phrases: Phrases): string;
