import type { Warn } from '../../core/errors/errors.js';
import type { TransportOptions } from '../../core/ports/transport.js';
import type { Output } from '../audio/audio-output.js';
import { type LinkTransportListener, WebRtcTransport } from './webrtc-transport.js';
/** The page's own WebRTC, and a loudspeaker for it. */
export declare function browserTransport({ microphone, callUrl }: TransportOptions, listener: LinkTransportListener, warn: Warn, output: Output): WebRtcTransport;
