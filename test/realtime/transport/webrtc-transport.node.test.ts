import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
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

const speaker = {} as HTMLAudioElement;
const microphone = { getAudioTracks: () => [{}] } as unknown as MediaStream;
const callUrl = 'http://127.0.0.1/calls';
const unheard = { opened: () => {}, frame: () => {}, trouble: () => {}, closed: () => {} };

beforeEach(() => void Object.assign(globalThis, { RTCPeerConnection: BrokenPeer }));
afterEach(() => void Reflect.deleteProperty(globalThis, 'RTCPeerConnection'));

describe('a data channel', () => {
  /** Like Firefox's, it drops what it can't send and throws nothing. */
  const transportOn = (readyState: RTCDataChannelState) => {
    const sent: string[] = [];
    const dataChannel = { readyState, send: (text: string) => sent.push(text) };
    const transport = new WebRtcTransport({ microphone, speaker, callUrl }, unheard);
    Object.defineProperty(transport, 'connectionState', { value: { dataChannel } });
    return { transport, sent };
  };

  it('sends events while it is open', () => {
    const { transport, sent } = transportOn('open');
    transport.post({ type: 'response.create' });
    assert.deepEqual(sent, ['{"type":"response.create"}']);
  });

  for (const state of ['connecting', 'closing', 'closed'] as const) {
    it(`refuses events while it is ${state}, in browsers that would drop them too`, () => {
      const { transport, sent } = transportOn(state);
      assert.throws(() => transport.post({ type: 'response.create' }), { message: /not open/ });
      assert.deepEqual(sent, []);
    });
  }
});

describe('a connection that fails in Node', () => {
  it('rejects with the reason, and throws no unhandled “error” event', async () => {
    const told: string[] = [];
    const transport = new WebRtcTransport(
      { microphone, speaker, callUrl },
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
