import type { RTCDataChannel, RTCPeerConnection } from 'werift';
/**
 * Closes the data channel so that the browser notices. Resolves when both sides have reset their stream, or after 2 s
 * if the browser does not answer.
 */
export declare function sayGoodbye(connection: RTCPeerConnection, channel: RTCDataChannel): Promise<void>;
