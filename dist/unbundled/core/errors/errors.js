export const errors = {
    'no-webrtc': 'This browser can’t connect to the assistant. Try a current Chrome, Edge, Firefox or Safari.',
    'sdk-unavailable': 'The voice widget could not load completely. Check the connection and try again, or reload the page.',
    'configuration-invalid': 'The JSON configuration of the voice widget is invalid. Tell this site’s owner.',
    unexpected: 'Something went wrong. Try again.',
};
export const errorTexts = { ...errors };
export function addErrors(more) {
    Object.assign(errorTexts, more);
}
const unrecoverable = new Set([
    'insecure-context',
    'no-webrtc',
    'microphone-blocked',
    'backend-invalid',
    'config-refused',
    'configuration-invalid',
]);
export class VoiceError extends Error {
    constructor(code, detail = '', cause, retryAfter) {
        super(errorTexts[code] ?? errors.unexpected, { cause });
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
