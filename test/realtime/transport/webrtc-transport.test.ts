import { expect } from '@esm-bundle/chai';
import type { VoiceError } from '../../../src/core/errors/errors.js';
import { WebRtcTransport } from '../../../src/realtime/transport/webrtc-transport.js';
import { itWhere } from '../../core/it-where.js';
import { expectNoUnhandledRejections, nextTask } from '../../core/rejections.js';
import { until } from '../../core/until.js';
import { Gate } from '../../core/world.js';
import { InPagePeer } from '../../element/in-page-peer.js';

/** The stand-in for WebRTC has no audio, and offers of its own. */
const itOverWebRtc = itWhere('getStats' in RTCPeerConnection.prototype, 'the browser has no WebRTC');

const callUrl = `${location.origin}/calls`;

/** One request of the transport. */
interface Request extends RequestInit {
  readonly url: string;
}

/** A service in this page, and a transport that calls it. */
class Stage {
  readonly requests: Request[] = [];
  readonly told: string[] = [];
  readonly peer = new InPagePeer();
  /** Answers the offer. */
  answer = async (offer: string): Promise<Response> =>
    new Response(await this.peer.answer(offer), { status: 201, headers: { location: '/calls/rtc_1' } });
  readonly #fetch = globalThis.fetch;
  readonly #transports: WebRtcTransport[] = [];

  constructor() {
    globalThis.fetch = async (url, init = {}) => {
      this.requests.push({ url: String(url), ...init });
      return String(url).endsWith('/hangup') ? new Response() : this.answer(String(init.body));
    };
  }

  transport(receiveOnly = false): WebRtcTransport {
    const transport = new WebRtcTransport({ receiveOnly, callUrl });
    this.#transports.push(transport);
    return transport;
  }

  listenTo(transport: WebRtcTransport): void {
    transport.listen({
      opened: () => this.told.push('opened'),
      frame: text => this.told.push(JSON.parse(text).type),
      voice: () => this.told.push('voice'),
      trouble: active => this.told.push(`trouble ${active}`),
      closed: () => this.told.push('closed'),
    });
  }

  close(): void {
    for (const transport of this.#transports) transport.close();
    this.peer.close();
    globalThis.fetch = this.#fetch;
  }
}

describe('the browser’s transport', () => {
  expectNoUnhandledRejections();
  let stage: Stage;
  beforeEach(() => {
    stage = new Stage();
  });
  afterEach(() => stage.close());

  itOverWebRtc('sends its offer with the secret, and knows the call’s id', async () => {
    const transport = stage.transport();
    await transport.connect('ek_test');
    expect(stage.requests.map(({ url, method }) => [url, method])).to.deep.equal([[callUrl, 'POST']]);
    const [{ headers, body, redirect } = {}] = stage.requests;
    expect(headers).to.deep.equal({ 'content-type': 'application/sdp', authorization: 'Bearer ek_test' });
    expect(redirect).to.equal('manual');
    expect(body).to.match(/^v=0[\s\S]*m=audio[\s\S]*a=sendrecv[\s\S]*m=application/);
    expect(transport.realtimeCallId).to.equal('rtc_1');
  });

  itOverWebRtc('only receives without a microphone', async () => {
    await stage.transport(true).connect('ek_test');
    expect(stage.requests[0]?.body).to.match(/a=recvonly/);
  });

  it('makes one call, however often it is connected', async () => {
    const transport = stage.transport();
    await Promise.all([transport.connect('ek_test'), transport.connect('ek_test')]);
    await transport.connect('ek_other');
    expect(stage.requests).to.have.length(1);
  });

  it('keeps events and the voice for whoever listens later, in order', async () => {
    const transport = stage.transport();
    await transport.connect('ek_test');
    await stage.peer.opened;
    await until(() => transport.voice !== undefined);
    stage.peer.say({ type: 'first' }, { type: 'second' });
    await nextTask();
    stage.listenTo(transport);
    await until(() => stage.told.includes('second'));
    expect(stage.told).to.deep.equal(['voice', 'opened', 'session.created', 'first', 'second']);
    stage.peer.say({ type: 'third' });
    await until(() => stage.told.includes('third'));
  });

  itOverWebRtc('sends the microphone that joins later, without another offer', async () => {
    const transport = stage.transport();
    await transport.connect('ek_test');
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    transport.useMicrophone(stream);
    await until(async () => (await stage.peer.packetsReceived()) > 0);
    expect(stage.requests).to.have.length(1);
    for (const track of stream.getTracks()) track.stop();
  });

  const refusals = [
    [401, 'secret-rejected'],
    [403, 'secret-rejected'],
    [404, 'realtime-refused'],
    [429, 'realtime-refused'],
    [500, 'realtime-refused'],
  ] as const;
  for (const [status, code] of refusals) {
    it(`fails with ${code} and the service’s words for status ${status}`, async () => {
      stage.answer = async () => new Response('{"error":"no"}', { status });
      const transport = stage.transport();
      const error = await failureOf(transport.connect('ek_test'));
      expect(error.code).to.equal(code);
      expect(error.detail).to.contain(`${status}`).and.contain('{"error":"no"}');
      expect(transport.closed).to.equal(true);
    });
  }

  it('follows no redirect', async () => {
    const redirect = { status: 0, ok: false, headers: new Headers(), text: async () => '' };
    stage.answer = async () => redirect as Response;
    const error = await failureOf(stage.transport().connect('ek_test'));
    expect(error.code).to.equal('realtime-refused');
    expect(error.detail).to.match(/redirects/);
  });

  it('fails if the service can’t be reached, or answers with something else', async () => {
    stage.answer = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await failureOf(stage.transport().connect('ek_test'))).to.include({
      code: 'realtime-unreachable',
      detail: 'Failed to fetch',
    });
    stage.answer = async () => new Response('<html>Sign in</html>');
    expect(await failureOf(stage.transport().connect('ek_test'))).to.include({ code: 'realtime-refused' });
  });

  it('rejects as soon as it is closed, tells it once, and connects no more', async () => {
    const gate = new Gate();
    stage.answer = async () => {
      await gate.opened;
      return new Response('', { status: 500 });
    };
    const transport = stage.transport();
    stage.listenTo(transport);
    const failure = failureOf(transport.connect('ek_test'));
    await until(() => stage.requests.length === 1);
    transport.close();
    transport.close();
    expect(await failure).to.include({ code: 'realtime-unreachable' });
    expect(await failureOf(transport.connect('ek_test'))).to.include({ code: 'realtime-unreachable' });
    expect(stage.told).to.deep.equal(['closed']);
    gate.open();
    expect(stage.requests).to.have.length(1);
  });

  it('ends a call at the service that was stopped before the answer came', async () => {
    const gate = new Gate();
    stage.answer = async () => {
      await gate.opened;
      return new Response('v=0', { status: 201, headers: { location: '/calls/rtc_1' } });
    };
    const transport = stage.transport();
    transport.connect('ek_test').catch(() => {});
    await until(() => stage.requests.length === 1);
    transport.close();
    gate.open();
    await until(() => stage.requests.length === 2);
    expect(stage.requests[1]).to.include({ url: `${location.origin}/calls/rtc_1/hangup`, method: 'POST' });
    expect(stage.requests[1]?.headers).to.deep.equal({ authorization: 'Bearer ek_test' });
  });

  it('sends nothing if it is closed before its offer is ready', async () => {
    const transport = stage.transport();
    transport.connect('ek_test').catch(() => {});
    transport.close();
    await nextTask();
    expect(stage.requests).to.have.length(0);
  });

  it('refuses events before it is open and after it is closed', async () => {
    const transport = stage.transport();
    const post = () => transport.post({ type: 'response.create' });
    expect(post).to.throw('The channel is not open.');
    await transport.connect('ek_test');
    post();
    await until(() => stage.peer.received.length === 1);
    transport.close();
    expect(post).to.throw('The channel is not open.');
  });

  it('notices that the service has closed the channel', async () => {
    const transport = stage.transport();
    stage.listenTo(transport);
    await transport.connect('ek_test');
    stage.peer.close();
    await until(() => transport.closed);
    expect(stage.told.at(-1)).to.equal('closed');
  });
});

describe('the steps of a connection', () => {
  expectNoUnhandledRejections();
  const { setTimeout: real } = globalThis;
  let stage: Stage;
  /** The time limits that run, by their milliseconds. */
  let limits: Map<number, () => void>;
  beforeEach(() => {
    stage = new Stage();
    limits = new Map();
    globalThis.setTimeout = ((run: () => void, ms = 0) => {
      if (ms < 5_000) return real(run, ms);
      limits.set(ms, run);
      return ms;
    }) as typeof setTimeout;
  });
  afterEach(() => {
    globalThis.setTimeout = real;
    stage.close();
  });

  it('have a limit each, whose error says which step it was: the answer', async () => {
    stage.answer = () => new Promise(() => {});
    const failure = failureOf(stage.transport().connect('ek_test'));
    await until(() => limits.has(15_000));
    limits.get(15_000)?.();
    const error = await failure;
    expect(error.code).to.equal('connect-timeout');
    expect(error.detail).to.match(/15 s for the service’s answer/);
  });

  itOverWebRtc('have a limit each, whose error says which step it was: the network', async () => {
    // An answer without any address to connect to.
    const { answer } = stage;
    stage.answer = async offer => {
      const response = await answer(offer);
      const sdp = (await response.text()).replaceAll(/a=candidate.*\r\n/g, '');
      return new Response(sdp, { status: 201 });
    };
    const failure = failureOf(stage.transport().connect('ek_test'));
    await until(() => limits.has(10_000));
    limits.get(10_000)?.();
    const error = await failure;
    expect(error.code).to.equal('connect-timeout');
    expect(error.detail).to.match(/10 s for a connection/);
  });
});

async function failureOf(promise: Promise<unknown>): Promise<VoiceError> {
  try {
    await promise;
  } catch (error) {
    return error as VoiceError;
  }
  throw new Error('It did not fail.');
}
