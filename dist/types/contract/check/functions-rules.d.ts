import { type FunctionItem } from '../schema.js';
import type { Ask } from './exchange.js';
import type { Observations } from './observations.js';
import type { Rule } from './rule.js';
export declare const listFunctions: Ask;
export declare const functionsRules: readonly Rule[];
/** Returns the valid items, including those with a duplicate name. */
export declare function items(seen: Observations): Promise<FunctionItem[]>;
