import { ownDocument } from '../util/own-document.js';
export function keepScreenOn(signal) {
    const { wakeLock } = (globalThis.navigator ?? {});
    if (!wakeLock)
        return;
    let lock;
    const release = (held) => void held?.release().catch(() => { });
    const request = async () => {
        if (ownDocument.visibilityState !== 'visible')
            return;
        try {
            const granted = await wakeLock.request('screen');
            if (signal.aborted)
                release(granted);
            else
                lock = granted;
        }
        catch { }
    };
    ownDocument.addEventListener('visibilitychange', request, { signal });
    signal.addEventListener('abort', () => release(lock), { once: true });
    void request();
}
