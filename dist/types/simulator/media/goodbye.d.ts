import type { RTCDataChannel, RTCPeerConnection } from 'werift';
/**
 * Closes the data channel so that the browser hears of it: resolves when both sides have reset their half,
 * or soon after if the browser is gone.
 */
export declare function sayGoodbye(connection: RTCPeerConnection, channel: RTCDataChannel): Promise<void>;
