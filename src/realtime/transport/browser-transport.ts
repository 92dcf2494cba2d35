import type { Warn } from '../../core/errors/errors.js';
import type { TransportOptions } from '../../core/ports/transport.js';
import { createSpeaker, keepPlaying } from '../audio/audio-element.js';
import type { Output } from '../audio/audio-output.js';
import { type LinkTransportListener, WebRtcTransport } from './webrtc-transport.js';

/** The page's own WebRTC, and a loudspeaker for it. */
export function browserTransport(
  { microphone, callUrl }: TransportOptions,
  listener: LinkTransportListener,
  warn: Warn,
  output: Output,
): WebRtcTransport {
  const speaker = createSpeaker();
  keepPlaying(speaker, warn);
  output.add(speaker);
  // Without a host's transport it is the browser that has opened the microphone, or a host that knows what a browser needs.
  return new WebRtcTransport(
    { microphone: microphone as MediaStream | undefined, callUrl, speaker },
    listener,
  );
}
