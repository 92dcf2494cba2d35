/** In Hz: a rising fifth, and a lower, falling one. */
const tones = { start: [523.25, 783.99], end: [587.33, 392] } as const;

/** Seconds between the starts of two tones, and seconds that each tone fades. */
const spacingSeconds = 0.11;
const fadeSeconds = 0.28;

/** The gain: quiet, so that the sound does not compete with a voice. */
const maxGain = 0.06;

/** Maximum wait for the end, because a device that can't play would never reach it. */
const timeoutMs = 3000;

/** Plays a sound at a volume from 0 to 1. Resolves when it has ended and its audio context is closed. */
export async function chime(kind: keyof typeof tones, volume: number): Promise<void> {
  const audio = new AudioContext();
  const over = tones[kind].map((hertz, index) => tone(audio, hertz, 0.02 + index * spacingSeconds, volume));
  const timeout = new Promise(resolve => setTimeout(resolve, timeoutMs));
  await Promise.race([Promise.all(over), timeout]);
  await audio.close();
}

function tone(audio: AudioContext, hertz: number, from: number, volume: number): Promise<unknown> {
  const oscillator = new OscillatorNode(audio, { type: 'sine', frequency: hertz });
  const gain = new GainNode(audio, { gain: 0 });
  const start = audio.currentTime + from;
  // Fades in and out, because an abrupt start or end clicks.
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(maxGain * volume, start + 0.02);
  gain.gain.setTargetAtTime(0, start + 0.03, fadeSeconds / 5);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + fadeSeconds);
  return new Promise(resolve => oscillator.addEventListener('ended', resolve, { once: true }));
}
