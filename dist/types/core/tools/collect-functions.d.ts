import '../errors/add-call-warnings.js';
import type { Warn } from '../errors/warnings.js';
import { type Found } from './found-function.js';
/**
 * Collects the functions of a page or a backend. Takes an object of functions, definitions, classes and objects; class
 * instances; modules; loaders of modules, as from `import.meta.glob`; or an array of these. A name that is taken gets
 * `_2`, `_3`…. Ignores unusable entries and warns.
 */
export declare function collectFunctions(sources: unknown, warn: Warn): Promise<Found[]>;
