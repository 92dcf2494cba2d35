import type { Warn } from '../../core/errors/warnings.js';
import type { TransportOptions } from '../../core/ports/transport.js';
import { createAudioElement, keepPlaying } from '../audio/audio-element.js';
import type { AudioOutput } from '../audio/audio-output.js';
import { type ConnectionTransportListener, WebRtcTransport } from './webrtc-transport.js';

/** The page's own WebRTC, and a loudspeaker for it. */
export function browserTransport(
  { microphone, callUrl }: TransportOptions,
  listener: ConnectionTransportListener,
  warn: Warn,
  output: AudioOutput,
): WebRtcTransport {
  const speaker = createAudioElement();
  keepPlaying(speaker, warn);
  output.add(speaker);
  // Without a host's transport it is the browser that has opened the microphone, or a host that knows what a browser needs.
  return new WebRtcTransport(
    { microphone: microphone as MediaStream | undefined, callUrl, speaker },
    listener,
  );
}
