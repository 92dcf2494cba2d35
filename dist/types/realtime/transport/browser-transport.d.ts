import type { Warn } from '../../core/errors/warnings.js';
import type { TransportOptions } from '../../core/ports/transport.js';
import type { AudioOutput } from '../audio/audio-output.js';
import { type ConnectionTransportListener, WebRtcTransport } from './webrtc-transport.js';
/** Makes the browser's WebRTC transport, with an audio element for the agent's voice. */
export declare function browserTransport({ microphone, callUrl }: TransportOptions, listener: ConnectionTransportListener, warn: Warn, output: AudioOutput): WebRtcTransport;
