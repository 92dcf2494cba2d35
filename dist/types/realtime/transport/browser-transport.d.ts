import type { Warn } from '../../core/errors/warnings.js';
import type { TransportOptions } from '../../core/ports/transport.js';
import type { AudioOutput } from '../audio/audio-output.js';
import { type ConnectionTransportListener, WebRtcTransport } from './webrtc-transport.js';
/** The page's own WebRTC, and a loudspeaker for it. */
export declare function browserTransport({ microphone, callUrl }: TransportOptions, listener: ConnectionTransportListener, warn: Warn, output: AudioOutput): WebRtcTransport;
