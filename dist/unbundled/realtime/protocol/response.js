import { messageOf } from '../../core/errors/errors.js';
export function shortfallOf({ status, status_details }, asked) {
    const { reason, error } = Object(status_details);
    if (status === 'failed')
        return { code: 'response-failed', detail: wordsOfError(error ?? reason) };
    const cutByUs = reason === undefined || reason === 'turn_detected' || asked;
    if (status !== 'incomplete' && (status !== 'cancelled' || cutByUs))
        return undefined;
    return { code: 'response-incomplete', detail: typeof reason === 'string' ? reason : status };
}
export function wordsOfError(error) {
    const { code, type, message } = Object(error);
    return [code, message].filter(Boolean).join(': ') || type || messageOf(error);
}
