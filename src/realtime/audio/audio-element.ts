import { messageOf } from '../../core/errors/errors.js';
import type { Warn } from '../../core/errors/warnings.js';

/** The agent's voice: plays what the connection attaches, and lets go of it at the end. */
export function createAudioElement(): HTMLAudioElement {
  const speaker = document.createElement('audio');
  speaker.autoplay = true;
  // iOS would open its full-screen player otherwise.
  speaker.setAttribute('playsinline', '');
  return speaker;
}

const gestures = ['pointerdown', 'keydown'] as const;

/**
 * Plays every attached stream from now on. A browser may refuse that before the first gesture on a page (a call that
 * resumes after a page load, without a microphone): then there is one warning, and the next gesture is that one.
 */
export function keepPlaying(speaker: HTMLAudioElement, warn: Warn): void {
  const play = async () => {
    for (const gesture of gestures) document.removeEventListener(gesture, play, true);
    try {
      if (speaker.srcObject) await speaker.play();
    } catch (error) {
      // Anything else is us, who took the sound away meanwhile.
      if (Object(error).name !== 'NotAllowedError') return;
      warn('playback-blocked', messageOf(error), error);
      for (const gesture of gestures) document.addEventListener(gesture, play, true);
    }
  };
  speaker.addEventListener('loadedmetadata', play);
}

export function silence(speaker: HTMLAudioElement): void {
  speaker.pause();
  speaker.srcObject = null;
}
