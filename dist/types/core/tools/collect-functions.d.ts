import type { AppFunction, PageFunction } from '../model/function.js';
import '../errors/add-call-warnings.js';
import type { Warn } from '../errors/warnings.js';
/** Collecting never uses the context, so it accepts functions with any context. */
type Found = PageFunction<unknown>;
/**
 * Converts words to snake_case with ASCII letters and digits only, up to 64 characters (the Realtime API's limit).
 * Returns '' if nothing is left.
 */
export declare function toToolName(words: string): string;
/**
 * Collects the functions of a page or a backend. Takes an object of functions, definitions, classes and objects; class
 * instances; modules; loaders of modules, as from `import.meta.glob`; or an array of these. A name that is taken gets
 * `_2`, `_3`…. Ignores unusable entries and warns.
 */
export declare function collectFunctions(sources: unknown, warn: Warn): Promise<Found[]>;
/**
 * Merges the page's functions and the backend's into one list for the agent. If names clash, the page's function is
 * kept.
 */
export declare function mergeFunctions(page: readonly PageFunction[], backend: readonly Omit<AppFunction, 'origin'>[], warn: Warn): AppFunction[];
/** The name itself or, if it is taken, with the first free suffix from `_2` on. */
export declare function freeName(name: string, taken: ReadonlySet<string>): string;
export {};
