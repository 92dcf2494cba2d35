import type { Warn } from '../../core/errors/warnings.js';
/** The text that the model gets as a tool's answer: always there, always text, never too long. */
export declare function toolOutput(outcome: unknown, warn: Warn): string;
