const tones = { start: [523.25, 783.99], end: [587.33, 392] };
const apart = 0.11;
const fades = 0.28;
const loudness = 0.06;
const longestMs = 3000;
export async function chime(kind, volume) {
    const audio = new AudioContext();
    const over = tones[kind].map((hertz, index) => tone(audio, hertz, 0.02 + index * apart, volume));
    const late = new Promise(resolve => setTimeout(resolve, longestMs));
    await Promise.race([Promise.all(over), late]);
    await audio.close();
}
function tone(audio, hertz, from, volume) {
    const oscillator = new OscillatorNode(audio, { type: 'sine', frequency: hertz });
    const gain = new GainNode(audio, { gain: 0 });
    const start = audio.currentTime + from;
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(loudness * volume, start + 0.02);
    gain.gain.setTargetAtTime(0, start + 0.03, fades / 5);
    oscillator.connect(gain).connect(audio.destination);
    oscillator.start(start);
    oscillator.stop(start + fades);
    return new Promise(resolve => oscillator.addEventListener('ended', resolve, { once: true }));
}
