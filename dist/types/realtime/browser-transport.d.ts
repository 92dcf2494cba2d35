import type { Warn } from '../core/errors.js';
import type { TransportOptions } from '../core/transport.js';
import type { Output } from './output.js';
import { type LinkTransportListener, WebRtcTransport } from './transport.js';
/** The page's own WebRTC, and a loudspeaker for it. */
export declare function browserTransport({ microphone, callUrl }: TransportOptions, listener: LinkTransportListener, warn: Warn, output: Output): WebRtcTransport;
