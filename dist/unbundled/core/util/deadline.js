import { untilAborted } from './until-aborted.js';
const maxTimerMs = 2 ** 31 - 1;
export function isTimeLimit(ms) {
    return typeof ms === 'number' && ms > 0 && ms <= maxTimerMs;
}
export class LateError extends Error {
    get name() {
        return 'LateError';
    }
}
export async function withDeadline({ limitMs, late, signal }, task) {
    if (signal.aborted)
        throw new Error('The call was stopped.');
    const own = new AbortController();
    const stop = () => own.abort(signal.reason);
    const tooLate = new LateError(late);
    const timer = setTimeout(() => own.abort(tooLate), Math.min(limitMs, maxTimerMs));
    signal.addEventListener('abort', stop, { once: true });
    try {
        return await untilAborted(task(own.signal), own.signal);
    }
    catch (error) {
        throw own.signal.reason === tooLate ? tooLate : error;
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
    }
}
