const transient = new Set([
    'backend-unreachable',
    'backend-rate-limited',
    'backend-failed',
    'secret-rejected',
    'realtime-unreachable',
    'realtime-refused',
    'connect-timeout',
    'connection-lost',
    'session-expired',
]);
export function isTransient(code) {
    return transient.has(code);
}
const firstMs = 250;
const maxMs = 8_000;
export function backoffMs(attempt, random = Math.random) {
    const whole = Math.min(maxMs, firstMs * 2 ** (attempt - 1));
    return whole / 2 + (random() * whole) / 2;
}
const maxOfflineMs = 30_000;
export function pause(ms, signal, host = globalThis) {
    const offline = globalThis.navigator?.onLine === false;
    return new Promise(resolve => {
        const done = () => {
            clearTimeout(timer);
            host.removeEventListener?.('online', done);
            signal.removeEventListener('abort', done);
            resolve();
        };
        const timer = setTimeout(done, offline ? maxOfflineMs : ms);
        host.addEventListener?.('online', done);
        signal.addEventListener('abort', done);
        if (signal.aborted)
            done();
    });
}
