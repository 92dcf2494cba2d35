const tones = { start: [523.25, 783.99], end: [587.33, 392] };
const spacingSeconds = 0.11;
const fadeSeconds = 0.28;
const maxGain = 0.06;
const timeoutMs = 3000;
export async function chime(kind, volume) {
    const audio = new AudioContext();
    const over = tones[kind].map((hertz, index) => tone(audio, hertz, 0.02 + index * spacingSeconds, volume));
    const timeout = new Promise(resolve => setTimeout(resolve, timeoutMs));
    await Promise.race([Promise.all(over), timeout]);
    await audio.close();
}
function tone(audio, hertz, from, volume) {
    const oscillator = new OscillatorNode(audio, { type: 'sine', frequency: hertz });
    const gain = new GainNode(audio, { gain: 0 });
    const start = audio.currentTime + from;
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(maxGain * volume, start + 0.02);
    gain.gain.setTargetAtTime(0, start + 0.03, fadeSeconds / 5);
    oscillator.connect(gain).connect(audio.destination);
    oscillator.start(start);
    oscillator.stop(start + fadeSeconds);
    return new Promise(resolve => oscillator.addEventListener('ended', resolve, { once: true }));
}
