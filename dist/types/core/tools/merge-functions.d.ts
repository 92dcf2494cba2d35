import type { Warn } from '../errors/warnings.js';
import type { AppFunction, PageFunction } from '../model/function.js';
/**
 * Merges the page's functions and the backend's into one list for the agent. If names clash, the page's function is
 * kept.
 */
export declare function mergeFunctions(page: readonly PageFunction[], backend: readonly Omit<AppFunction, 'origin'>[], warn: Warn): AppFunction[];
