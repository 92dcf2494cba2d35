import type { Warn } from '../../core/errors/warnings.js';
/** The text that the model receives as a tool's answer: never missing, never too long. */
export declare function toolOutput(outcome: unknown, warn: Warn): string;
