export const errors = {
    'insecure-context': 'Voice needs a secure page. Open this site over https.',
    'no-webrtc': 'This browser can’t connect to the assistant. Try a current Chrome, Edge, Firefox or Safari.',
    'microphone-denied': 'The microphone was not allowed. Allow it in the browser’s site settings and try again.',
    'microphone-dismissed': 'The microphone was not allowed: the question was closed. Try again.',
    'microphone-system-denied': 'The microphone was not allowed by the system. Allow it in the system’s settings and try again.',
    'microphone-missing': 'No microphone was found. Connect one and try again.',
    'microphone-busy': 'The microphone could not be opened. Close other apps that use it and try again.',
    'microphone-blocked': 'This page is not permitted to use the microphone. The site’s permissions policy must allow it.',
    'backend-unreachable': 'The voice service of this site could not be reached. Check the connection and try again.',
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
    'sdk-unavailable': 'The voice widget could not load completely. Check the connection and try again, or reload the page.',
    'limit-reached': 'The call reached its limit. Start a new one.',
    'configuration-invalid': 'The JSON configuration of the voice widget is invalid. Tell this site’s owner.',
    unexpected: 'Something went wrong. Try again.',
};
const unrecoverable = new Set([
    'insecure-context',
    'no-webrtc',
    'microphone-blocked',
    'backend-invalid',
    'config-refused',
    'configuration-invalid',
]);
export function isErrorCode(code) {
    return typeof code === 'string' && Object.hasOwn(errors, code);
}
export class VoiceError extends Error {
    constructor(code, detail = '', cause, retryAfter) {
        super(errors[code], { cause });
        this.code = code;
        this.detail = detail;
        this.recoverable = !unrecoverable.has(code);
        this.retryAfter = retryAfter;
    }
    get name() {
        return 'VoiceError';
    }
}
export function toVoiceError(error, fallback = 'unexpected') {
    return error instanceof VoiceError ? error : new VoiceError(fallback, messageOf(error), error);
}
export function messageOf(error) {
    if (error instanceof Error)
        return error.message;
    if (typeof error === 'string')
        return error;
    const message = error?.message;
    return typeof message === 'string' ? message : 'Unknown error';
}
