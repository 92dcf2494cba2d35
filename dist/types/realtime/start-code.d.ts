/** What a start needs at once: the request for the client secret, and the offer. */
export { BackendClient } from '../contract/client.js';
export { WebRtcTransport } from './transport/webrtc-transport.js';
