/**
 * Plays a sound. Resolves at its end, when the signal is aborted, or when something else pauses it, such as a headset's
 * key or a phone call. Rejects if it can't be played. Calls `started` once it is heard.
 */
export function play(
  speaker: HTMLAudioElement,
  sound: Blob,
  signal: AbortSignal,
  started: () => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const url = URL.createObjectURL(sound);
    const over = new AbortController();
    const listener = { signal: over.signal };
    // Synchronous, because the next sound may already be waiting for the element.
    const end = (settle: () => void) => {
      if (over.signal.aborted) return;
      over.abort();
      speaker.pause();
      speaker.removeAttribute('src');
      // Makes the element release its sound.
      speaker.load();
      URL.revokeObjectURL(url);
      settle();
    };
    const fail = (error: unknown) => end(() => reject(error));
    signal.addEventListener('abort', () => end(resolve), listener);
    speaker.addEventListener('playing', started, { ...listener, once: true });
    speaker.addEventListener('ended', () => end(resolve), listener);
    speaker.addEventListener('error', () => fail(speaker.error), listener);
    // `pause` also fires just before `ended`.
    speaker.addEventListener('pause', () => speaker.ended || end(resolve), listener);
    speaker.src = url;
    speaker.play().catch(fail);
  });
}
