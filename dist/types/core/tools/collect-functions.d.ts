import type { AppFunction, PageFunction } from '../model/function.js';
import '../errors/add-call-warnings.js';
import type { Warn } from '../errors/warnings.js';
/** Collecting never looks into the context, so what is found takes any. */
type Found = PageFunction<unknown>;
/** snake_case, letters and digits of ASCII only, at most 64 characters (the Realtime API's limit); '' if nothing is left. */
export declare function toToolName(words: string): string;
/**
 * Collects the functions of a page or a backend from what it gave: an object of functions, definitions, classes and
 * objects; class instances; modules; loaders of modules as `import.meta.glob` gives them; or an array of these.
 * A name that is taken gets `_2`, `_3`…. Ignores unusable entries and warns.
 */
export declare function collectFunctions(sources: unknown, warn: Warn): Promise<Found[]>;
/** One list for the agent: the page's functions, then the backend's; if names clash the page's is kept. */
export declare function mergeFunctions(page: readonly PageFunction[], backend: readonly Omit<AppFunction, 'origin'>[], warn: Warn): AppFunction[];
/** The name itself, or with the first number from 2 on that makes it free. */
export declare function freeName(name: string, taken: ReadonlySet<string>): string;
export {};
