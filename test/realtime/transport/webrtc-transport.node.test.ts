import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { WebRtcTransport } from '../../../src/realtime/transport/webrtc-transport.js';

/** A peer connection that can't create an offer. */
class BrokenPeer {
  connectionState = 'new';
  createDataChannel() {
    return Object.assign(new EventTarget(), { readyState: 'connecting', close() {} });
  }
  addTrack() {}
  getSenders() {
    return [];
  }
  async createOffer() {
    throw new Error('no codecs');
  }
  close() {}
}

describe('a connection that fails in Node', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'RTCPeerConnection'));

  it('rejects with the reason, and throws no unhandled “error” event', async () => {
    Object.assign(globalThis, { RTCPeerConnection: BrokenPeer });
    const told: string[] = [];
    const transport = new WebRtcTransport(
      {
        microphone: { getAudioTracks: () => [{}] } as unknown as MediaStream,
        speaker: {} as HTMLAudioElement,
        callUrl: 'http://127.0.0.1/calls',
      },
      {
        opened: () => told.push('opened'),
        frame: () => told.push('frame'),
        trouble: () => told.push('trouble'),
        closed: () => told.push('closed'),
      },
    );
    await assert.rejects(transport.connect({ apiKey: 'ek_test' }), { message: 'no codecs' });
    // The SDK always reports errors this way. An emitter in Node throws if an error has no listener.
    assert.doesNotThrow(() => Reflect.get(transport, '_onError').call(transport, new Error('late')));
    assert.deepEqual(told, ['closed']);
    assert.equal(transport.status, 'disconnected');
  });
});
