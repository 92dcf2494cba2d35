import { messageOf } from '../../core/errors/errors.js';
import type { Warn } from '../../core/errors/warnings.js';
import { ownDocument } from '../../core/util/own-document.js';

/** Makes an audio element that plays the agent's voice as soon as a stream is attached. */
export function createAudioElement(): HTMLAudioElement {
  const speaker = ownDocument.createElement('audio');
  speaker.autoplay = true;
  // Without it, iOS would open its full-screen player.
  speaker.setAttribute('playsinline', '');
  return speaker;
}

const gestures = ['pointerdown', 'keydown'] as const;

/**
 * Plays every attached stream from now on. A browser may block this before the first gesture on a page, such as in a
 * call that resumes without a microphone. Then it warns once, and plays on the next gesture.
 */
export function keepPlaying(speaker: HTMLAudioElement, warn: Warn): void {
  const play = async () => {
    for (const gesture of gestures) ownDocument.removeEventListener(gesture, play, true);
    try {
      if (speaker.srcObject) await speaker.play();
    } catch (error) {
      // Any other error means that we have removed the stream meanwhile.
      if (Object(error).name !== 'NotAllowedError') return;
      warn('playback-blocked', messageOf(error), error);
      for (const gesture of gestures) ownDocument.addEventListener(gesture, play, true);
    }
  };
  speaker.addEventListener('loadedmetadata', play);
}
