/**
 * Plays a sound to its end, or until the signal is aborted or something else pauses it (a headset's key, a phone
 * call): all three resolve. Rejects if it can't be played. `started` is called once it is heard.
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
    // At once and not in a promise's time: the next sound may already wait for the speaker.
    const end = (settle: () => void) => {
      if (over.signal.aborted) return;
      over.abort();
      speaker.pause();
      speaker.removeAttribute('src');
      // Without this an element goes on holding its sound.
      speaker.load();
      URL.revokeObjectURL(url);
      settle();
    };
    const fail = (error: unknown) => end(() => reject(error));
    signal.addEventListener('abort', () => end(resolve), listener);
    speaker.addEventListener('playing', started, { ...listener, once: true });
    speaker.addEventListener('ended', () => end(resolve), listener);
    speaker.addEventListener('error', () => fail(speaker.error), listener);
    // It also comes with the end, just before it.
    speaker.addEventListener('pause', () => speaker.ended || end(resolve), listener);
    speaker.src = url;
    speaker.play().catch(fail);
  });
}
