import { expect } from '@esm-bundle/chai';
import { MemoryPeer } from './memory-peer.js';

type Peer = Pick<
  RTCPeerConnection,
  | 'addEventListener'
  | 'addTrack'
  | 'close'
  | 'connectionState'
  | 'createAnswer'
  | 'createDataChannel'
  | 'createOffer'
  | 'iceGatheringState'
  | 'localDescription'
  | 'setLocalDescription'
  | 'setRemoteDescription'
>;

/** The stand-in must behave like the browser's own, where there is one. In WebKit both names are the stand-in. */
const kinds: Readonly<Record<string, () => Peer>> = {
  'the stand-in': () => new MemoryPeer() as unknown as Peer,
  'the browser’s own': () => new RTCPeerConnection(),
};

const next = <Type extends Event>(target: Pick<EventTarget, 'addEventListener'>, type: string) =>
  new Promise<Type>(resolve =>
    target.addEventListener(type, event => resolve(event as Type), { once: true }),
  );

async function gathered(peer: Peer): Promise<RTCSessionDescriptionInit> {
  while (peer.iceGatheringState !== 'complete') await next(peer, 'icegatheringstatechange');
  return peer.localDescription as RTCSessionDescriptionInit;
}

/** Connects two peers, as the SDK and the service do. */
async function connect(create: () => Peer) {
  const [caller, answerer] = [create(), create()];
  const near = caller.createDataChannel('events');
  const opened = next(near, 'open');
  const offered = next<RTCDataChannelEvent>(answerer, 'datachannel');
  const heard = next<RTCTrackEvent>(caller, 'track');
  const audio = new AudioContext();
  for (const peer of [caller, answerer]) {
    const { stream } = audio.createMediaStreamDestination();
    for (const track of stream.getTracks()) peer.addTrack(track, stream);
  }
  await caller.setLocalDescription(await caller.createOffer());
  await answerer.setRemoteDescription(await gathered(caller));
  await answerer.setLocalDescription(await answerer.createAnswer());
  await caller.setRemoteDescription(await gathered(answerer));
  await opened;
  while (caller.connectionState !== 'connected') await next(caller, 'connectionstatechange');
  const { channel: far } = await offered;
  const { streams } = await heard;
  const clear = () => {
    caller.close();
    answerer.close();
    void audio.close();
  };
  return { caller, answerer, near, far, streams, clear };
}

for (const [name, create] of Object.entries(kinds)) {
  describe(`two peers of ${name}`, () => {
    let clear = () => {};
    afterEach(() => clear());

    const pair = async () => {
      const connected = await connect(create);
      clear = connected.clear;
      return connected;
    };

    it('connect, and receive audio and a channel', async () => {
      const { caller, near, far, streams } = await pair();
      expect([caller.connectionState, near.readyState, far.label]).to.deep.equal([
        'connected',
        'open',
        'events',
      ]);
      expect(streams[0]?.getAudioTracks()).to.have.length(1);
    });

    it('deliver messages in their order, in both directions', async () => {
      const { near, far } = await pair();
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        const sent = Array.from({ length: 200 }, (_, at) => `${at}`);
        const received: string[] = [];
        const all = new Promise<void>(resolve => {
          to.addEventListener('message', ({ data }) => {
            if (received.push(data) === sent.length) resolve();
          });
        });
        for (const text of sent) from.send(text);
        await all;
        expect(received).to.deep.equal(sent);
      }
    });

    it('close the channel of the other end', async () => {
      const { answerer, near } = await pair();
      const closed = next(near, 'close');
      answerer.close();
      await closed;
      expect(near.readyState).to.equal('closed');
    });

    it('refuse an answer that is no description', async () => {
      const peer = create();
      clear = () => peer.close();
      await peer.setLocalDescription(await peer.createOffer());
      const error = await peer
        .setRemoteDescription({ type: 'answer', sdp: '<!doctype html>' })
        .catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(DOMException);
    });
  });
}
