import { createAudioElement, keepPlaying } from '../audio/audio-element.js';
import { WebRtcTransport } from './webrtc-transport.js';
export function browserTransport({ microphone, callUrl }, listener, warn, output) {
    const speaker = createAudioElement();
    keepPlaying(speaker, warn);
    output.add(speaker);
    return new WebRtcTransport({ microphone: microphone, callUrl, speaker }, listener);
}
