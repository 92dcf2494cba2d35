import type { Ask } from './exchange.js';
import type { Rule } from './rule.js';
export declare const executeAsk: (about: string, ask: Partial<Ask>) => Ask;
export declare const executeRules: readonly Rule[];
