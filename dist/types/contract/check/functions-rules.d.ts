import { type FunctionItem } from '../schema.js';
import type { Ask } from './exchange.js';
import type { Observations } from './observations.js';
import type { Rule } from './rule.js';
export declare const listFunctions: Ask;
export declare const functionsRules: readonly Rule[];
/** The items that can be read, those with a name that is taken included. */
export declare function items(seen: Observations): Promise<FunctionItem[]>;
