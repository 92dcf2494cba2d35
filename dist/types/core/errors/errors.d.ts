/**
 * Every error that can end a call or keep it from starting, and its text: what happened and what to do. The key is the
 * stable code.
 */
export declare const errors: {
    readonly 'insecure-context': 'Voice needs a secure page. Open this site over https.';
    readonly 'no-webrtc': 'This browser can’t connect to the assistant. Try a current Chrome, Edge, Firefox or Safari.';
    readonly 'microphone-denied': 'The microphone was not allowed. Allow it in the browser’s site settings and try again.';
    readonly 'microphone-dismissed': 'The microphone was not allowed: the question was closed. Try again.';
    readonly 'microphone-system-denied': 'The microphone was not allowed by the system. Allow it in the system’s settings and try again.';
    readonly 'microphone-missing': 'No microphone was found. Connect one and try again.';
    readonly 'microphone-busy': 'The microphone could not be opened. Close other apps that use it and try again.';
    readonly 'microphone-blocked': 'This page is not permitted to use the microphone. The site’s permissions policy must allow it.';
    readonly 'backend-unreachable': 'The voice service of this site could not be reached. Check the connection and try again.';
    readonly 'backend-unauthorized': 'This site’s voice service refused the request. Sign in and try again.';
    readonly 'backend-rate-limited': 'Too many calls were started. Wait a moment and try again.';
    readonly 'backend-invalid': 'The voice service of this site sent an invalid answer. Tell this site’s owner.';
    readonly 'backend-failed': 'The voice service of this site could not start a call. Try again later.';
    readonly 'secret-rejected': 'The key for this call was refused or has expired. Try again.';
    readonly 'realtime-unreachable': 'The voice model could not be reached. Check the connection and try again.';
    readonly 'realtime-refused': 'The voice model refused the call. Try again later.';
    readonly 'config-refused': 'The voice model refused the settings of this call. Tell this site’s owner.';
    readonly 'connect-timeout': 'The call took too long to connect. Try again.';
    readonly 'connection-lost': 'The call was cut off. Try again.';
    readonly 'session-expired': 'The call reached its time limit. Start a new one.';
    readonly 'sdk-unavailable': 'The voice widget could not load completely. Check the connection and try again, or reload the page.';
    readonly 'limit-reached': 'The call reached its limit. Start a new one.';
    readonly 'configuration-invalid': 'The JSON configuration of the voice widget is invalid. Tell this site’s owner.';
    readonly unexpected: 'Something went wrong. Try again.';
};
export type ErrorCode = keyof typeof errors;
export declare function isErrorCode(code: unknown): code is ErrorCode;
/** An error that ended a call or kept it from starting. Its `message` can be shown to visitors. */
export declare class VoiceError extends Error {
    /** Stable; for programs. */
    readonly code: ErrorCode;
    /** What exactly failed; for developers, never shown to visitors. May be empty. */
    readonly detail: string;
    /** True if trying again can help. */
    readonly recoverable: boolean;
    /** Seconds to wait before trying again, if the backend said so. */
    readonly retryAfter: number | undefined;
    constructor(code: ErrorCode, detail?: string, cause?: unknown, retryAfter?: number);
    /** Not a field: on pages that freeze prototypes, an assignment to an inherited property throws. */
    get name(): 'VoiceError';
}
export declare function toVoiceError(error: unknown, fallback?: ErrorCode): VoiceError;
/** The message of anything that was thrown or sent as an error. */
export declare function messageOf(error: unknown): string;
