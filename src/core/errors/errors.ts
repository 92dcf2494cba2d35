/**
 * Every error that can end a call or keep it from starting, and its text: what happened and what to do. The key is the
 * stable code.
 */
export const errors = {
  'insecure-context': 'Voice needs a secure page. Open this site over https.',
  'no-webrtc': 'This browser can’t connect to the assistant. Try a current Chrome, Edge, Firefox or Safari.',
  'microphone-denied':
    'The microphone was not allowed. Allow it in the browser’s site settings and try again.',
  'microphone-dismissed': 'The microphone was not allowed: the question was closed. Try again.',
  'microphone-system-denied':
    'The microphone was not allowed by the system. Allow it in the system’s settings and try again.',
  'microphone-missing': 'No microphone was found. Connect one and try again.',
  'microphone-busy': 'The microphone could not be opened. Close other apps that use it and try again.',
  'microphone-blocked':
    'This page is not permitted to use the microphone. The site’s permissions policy must allow it.',
  'backend-unreachable':
    'The voice service of this site could not be reached. Check the connection and try again.',
  'backend-unauthorized': 'This site’s voice service refused the request. Sign in and try again.',
  'backend-rate-limited': 'Too many calls were started. Wait a moment and try again.',
  'backend-invalid': 'The voice service of this site sent an invalid answer. Tell this site’s owner.',
  'backend-failed': 'The voice service of this site could not start a call. Try again later.',
  'secret-rejected': 'The key for this call was refused or has expired. Try again.',
  'realtime-unreachable': 'The voice model could not be reached. Check the connection and try again.',
  'realtime-refused': 'The voice model refused the call. Try again later.',
  'config-refused': 'The voice model refused the settings of this call. Tell this site’s owner.',
  'connect-timeout': 'The call took too long to connect. Try again.',
  'connection-lost': 'The call was cut off. Try again.',
  'session-expired': 'The call reached its time limit. Start a new one.',
  'sdk-unavailable':
    'The voice widget could not load completely. Check the connection and try again, or reload the page.',
  'limit-reached': 'The call reached its limit. Start a new one.',
  'configuration-invalid': 'The JSON configuration of the voice widget is invalid. Tell this site’s owner.',
  unexpected: 'Something went wrong. Try again.',
} as const;

export type ErrorCode = keyof typeof errors;

/** Trying again does not help with these errors; something must be changed first. */
const unrecoverable: ReadonlySet<string> = new Set<ErrorCode>([
  'insecure-context',
  'no-webrtc',
  'microphone-blocked',
  'backend-invalid',
  'config-refused',
  'configuration-invalid',
]);

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errors, code);
}

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
    super(errors[code], { cause });
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
