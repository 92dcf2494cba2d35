import type { Brain } from './decision.js';
/**
 * Answers by rules, using only the session: it reads pages from the instructions, and functions from the instructions
 * and the tools. It understands typed English and Spanish, as far as simple rules can.
 */
export declare const brain: Brain;
