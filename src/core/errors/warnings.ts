import type { callWarnings } from './call-warnings.js';
import type { startWarnings } from './start-warnings.js';

/** The warnings that can occur before the code of a call is loaded; `start-warnings.ts` and
 * `call-warnings.ts` have the others. */
export const warnings = {
  'attribute-invalid': 'An attribute has an unknown value.',
  'not-connected': 'No call is connected.',
  'words-unavailable': 'The widget’s words are not available in this language.',
} as const;

export type WarningCode = keyof typeof warnings | keyof typeof startWarnings | keyof typeof callWarnings;

/** The texts of all warnings registered so far. */
const words: Record<string, string> = { ...warnings };

export function addWarnings(more: Readonly<Record<string, string>>): void {
  Object.assign(words, more);
}

/** Something went wrong and the call goes on. */
export interface VoiceWarning {
  readonly code: WarningCode;
  /** What happened, followed by the details. */
  readonly message: string;
  /** The details alone; for programs. */
  readonly detail?: string;
  readonly cause?: unknown;
}

/** Reports a warning: its code, what exactly happened, and the cause. */
export type Warn = (code: WarningCode, detail?: string, cause?: unknown) => void;

export function makeWarning(code: WarningCode, detail = '', cause?: unknown): VoiceWarning {
  return { code, message: `${words[code]} ${detail}`.trim(), detail, cause };
}
