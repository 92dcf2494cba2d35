import { MemoryPeer } from './memory-peer.js';

/** Adds the stand-in to the page if the engine has no WebRTC. Debian builds WebKitGTK without it. */
export function provideWebRtc(): void {
  if (!('RTCPeerConnection' in globalThis)) Object.assign(globalThis, { RTCPeerConnection: MemoryPeer });
}
