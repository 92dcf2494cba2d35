import type { Brain } from './decision.js';
/**
 * Answers by rules, from nothing but what the session says: its pages from the instructions, its functions from
 * the instructions and the tools. It understands typed English and Spanish, as far as rules go.
 */
export declare const brain: Brain;
