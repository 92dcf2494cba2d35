/** The agent's voice: plays what the connection attaches, and lets go of it at the end. */
export function createSpeaker(): HTMLAudioElement {
  const speaker = document.createElement('audio');
  speaker.autoplay = true;
  // iOS would open its full-screen player otherwise.
  speaker.setAttribute('playsinline', '');
  return speaker;
}

export function silence(speaker: HTMLAudioElement): void {
  speaker.pause();
  speaker.srcObject = null;
}
