export function untilAborted(value, signal) {
    return new Promise((resolve, reject) => {
        const abort = () => reject(new Error('The call was stopped.'));
        if (signal.aborted)
            abort();
        else
            signal.addEventListener('abort', abort, { once: true });
        Promise.resolve(value)
            .then(resolve, reject)
            .finally(() => signal.removeEventListener('abort', abort));
    });
}
