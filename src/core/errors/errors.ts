import type { callErrors } from './call-errors.js';

/**
 * The errors that can occur before the code of a start is loaded, and their texts: what happened and what to do. The key
 * is the stable code. `call-errors.ts` has the others.
 */
export const errors = {
  'no-webrtc': 'This browser can’t connect to the assistant. Try a current Chrome, Edge, Firefox or Safari.',
  'sdk-unavailable':
    'The voice widget could not load completely. Check the connection and try again, or reload the page.',
  'configuration-invalid': 'The JSON configuration of the voice widget is invalid. Tell this site’s owner.',
  unexpected: 'Something went wrong. Try again.',
} as const;

export type ErrorCode = keyof typeof errors | keyof typeof callErrors;

/** The texts of all errors registered so far. */
export const errorTexts: Record<string, string> = { ...errors };

export function addErrors(more: Readonly<Record<string, string>>): void {
  Object.assign(errorTexts, more);
}

/** Trying again does not help with these errors; something must be changed first. */
const unrecoverable: ReadonlySet<string> = new Set<ErrorCode>([
  'insecure-context',
  'no-webrtc',
  'microphone-blocked',
  'backend-invalid',
  'config-refused',
  'configuration-invalid',
]);

/** An error that ended a call or kept it from starting. Its `message` can be shown to visitors. */
export class VoiceError extends Error {
  /** Stable; for programs. */
  readonly code: ErrorCode;
  /** What exactly failed; for developers, never shown to visitors. May be empty. */
  readonly detail: string;
  /** True if trying again can help. */
  readonly recoverable: boolean;
  /** Seconds to wait before trying again, if the backend said so. */
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, detail = '', cause?: unknown, retryAfter?: number) {
    super(errorTexts[code] ?? errors.unexpected, { cause });
    this.code = code;
    this.detail = detail;
    this.recoverable = !unrecoverable.has(code);
    this.retryAfter = retryAfter;
  }

  /** Not a field: on pages that freeze prototypes, an assignment to an inherited property throws. */
  override get name(): 'VoiceError' {
    return 'VoiceError';
  }
}

export function toVoiceError(error: unknown, fallback: ErrorCode = 'unexpected'): VoiceError {
  return error instanceof VoiceError ? error : new VoiceError(fallback, messageOf(error), error);
}

/** The message of anything that was thrown or sent as an error. */
export function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  if (typeof error === 'string') return error;
  const message = (error as { message?: unknown } | null | undefined)?.message;
  return typeof message === 'string' ? message : 'Unknown error';
}
