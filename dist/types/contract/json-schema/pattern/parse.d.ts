import { type Emit } from './program.js';
/**
 * Parses a pattern that RegExp accepts with these flags. Throws a TypeError for what can't be matched in linear time:
 * backreferences; and for modifiers such as `(?i:…)`.
 */
export declare function parse(source: string, flags: string): Emit;
