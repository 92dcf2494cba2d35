import type { Warn } from '../../core/errors/warnings.js';
import type { TransportOptions } from '../../core/ports/transport.js';
import { createAudioElement, keepPlaying } from '../audio/audio-element.js';
import type { AudioOutput } from '../audio/audio-output.js';
import { type ConnectionTransportListener, WebRtcTransport } from './webrtc-transport.js';

/** Makes the browser's WebRTC transport, with an audio element for the agent's voice. */
export function browserTransport(
  { microphone, callUrl }: TransportOptions,
  listener: ConnectionTransportListener,
  warn: Warn,
  output: AudioOutput,
): WebRtcTransport {
  const speaker = createAudioElement();
  keepPlaying(speaker, warn);
  output.add(speaker);
  // Without a host's transport, the microphone is a `MediaStream`: the browser has opened it, or a host that provides
  // one.
  return new WebRtcTransport(
    { microphone: microphone as MediaStream | undefined, callUrl, speaker },
    listener,
  );
}
