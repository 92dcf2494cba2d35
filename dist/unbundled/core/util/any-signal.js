export function anySignal(signals) {
    if (typeof AbortSignal.any === 'function')
        return AbortSignal.any([...signals]);
    const controller = new AbortController();
    const { signal } = controller;
    for (const source of signals) {
        if (source.aborted)
            controller.abort(source.reason);
        source.addEventListener('abort', () => controller.abort(source.reason), { once: true, signal });
    }
    return signal;
}
