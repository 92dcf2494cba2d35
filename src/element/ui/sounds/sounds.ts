/** In Hz: a fifth that rises, and one that falls, lower. */
const tones = { start: [523.25, 783.99], end: [587.33, 392] } as const;

/** Each tone begins so long after the one before, and fades so long; seconds. */
const apart = 0.11;
const fades = 0.28;

/** Beside a voice it should be felt more than heard. */
const loudness = 0.06;

/** A device that can't play would keep us waiting for ever; milliseconds. */
const longestMs = 3000;

/** Plays a sound, at a volume from 0 to 1; resolves when it is over and its audio context is closed. */
export async function chime(kind: keyof typeof tones, volume: number): Promise<void> {
  const audio = new AudioContext();
  const over = tones[kind].map((hertz, index) => tone(audio, hertz, 0.02 + index * apart, volume));
  const late = new Promise(resolve => setTimeout(resolve, longestMs));
  await Promise.race([Promise.all(over), late]);
  await audio.close();
}

function tone(audio: AudioContext, hertz: number, from: number, volume: number): Promise<unknown> {
  const oscillator = new OscillatorNode(audio, { type: 'sine', frequency: hertz });
  const gain = new GainNode(audio, { gain: 0 });
  const start = audio.currentTime + from;
  // A soft beginning and end: a wave that is cut clicks.
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(loudness * volume, start + 0.02);
  gain.gain.setTargetAtTime(0, start + 0.03, fades / 5);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + fades);
  return new Promise(resolve => oscillator.addEventListener('ended', resolve, { once: true }));
}
