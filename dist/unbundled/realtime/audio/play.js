export function play(speaker, sound, signal, started) {
    return new Promise((resolve, reject) => {
        const url = URL.createObjectURL(sound);
        const over = new AbortController();
        const listener = { signal: over.signal };
        const end = (settle) => {
            if (over.signal.aborted)
                return;
            over.abort();
            speaker.pause();
            speaker.removeAttribute('src');
            speaker.load();
            URL.revokeObjectURL(url);
            settle();
        };
        const fail = (error) => end(() => reject(error));
        signal.addEventListener('abort', () => end(resolve), listener);
        speaker.addEventListener('playing', started, { ...listener, once: true });
        speaker.addEventListener('ended', () => end(resolve), listener);
        speaker.addEventListener('error', () => fail(speaker.error), listener);
        speaker.addEventListener('pause', () => speaker.ended || end(resolve), listener);
        speaker.src = url;
        speaker.play().catch(fail);
    });
}
