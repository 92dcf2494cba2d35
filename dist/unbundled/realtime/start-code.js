export { BackendClient } from '../contract/client.js';
export { WebRtcTransport } from './transport/webrtc-transport.js';
