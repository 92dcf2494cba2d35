import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright';
import { fakeMediaArgs, findBrowser, launchArgs } from '../browser.js';

/** Starts a Chromium whose microphone plays `wavFile`, or beeps twice a second without one. */
export async function launch(wavFile?: string): Promise<Browser> {
  const file = wavFile ? [`--use-file-for-fake-audio-capture=${wavFile}`] : [];
  return chromium.launch({
    executablePath: await findBrowser(),
    args: [...launchArgs, ...fakeMediaArgs, ...file],
  });
}

/** Opens an empty page on its own origin, which microphones and CORS tests need. */
export async function openPage(browser: Browser): Promise<{ page: Page; close(): Promise<void> }> {
  const server = createServer((_, response) => response.end('<!doctype html><title>A page</title>'));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.addScriptTag({ content: CLIENT });
  const close = async () => {
    await page.close();
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  };
  return { page, close };
}

/** The page's call, created by the script below. */
export interface PageCall {
  peer: RTCPeerConnection;
  channel: RTCDataChannel;
  events: { type: string; [field: string]: unknown }[];
  closed: Promise<unknown>;
  send(event: object | string): void;
  /** Resolves with the `count`th event of a type, in the past or the future. */
  next(type: string, count?: number): Promise<{ type: string; [field: string]: unknown }>;
  /** The total energy of the received audio: loudness squared × seconds. */
  energy(): Promise<number>;
}

declare global {
  interface Window {
    call: PageCall;
    connectCall(
      url: string,
      options?: { microphone?: boolean; session?: object },
    ): Promise<{ openMs: number; location: string }>;
  }
}

/** A handwritten client: a fetch for the secret, a peer connection, a data channel. */
const CLIENT = `
window.connectCall = async (url, { microphone = true, session = {} } = {}) => {
  const mint = await fetch(url + '/v1/realtime/client_secrets', {
    method: 'POST',
    headers: { authorization: 'Bearer sk-simulator', 'content-type': 'application/json' },
    body: JSON.stringify({ session: { type: 'realtime', ...session } }),
  });
  const { value } = await mint.json();
  const peer = new RTCPeerConnection();
  const audio = new Audio();
  audio.autoplay = true;
  peer.ontrack = event => { audio.srcObject = event.streams[0] ?? new MediaStream([event.track]); };
  const stream = microphone ? await navigator.mediaDevices.getUserMedia({ audio: true }) : null;
  if (stream) peer.addTrack(stream.getAudioTracks()[0], stream);
  else peer.addTransceiver('audio', { direction: 'recvonly' });
  const channel = peer.createDataChannel('oai-events');
  const call = { peer, channel, stream, audio, events: [], waiters: [] };
  channel.onmessage = message => {
    call.events.push(JSON.parse(message.data));
    for (const look of [...call.waiters]) look();
  };
  const opened = new Promise(resolve => { channel.onopen = resolve; });
  call.closed = new Promise(resolve => {
    channel.onclose = () => resolve(true);
  });
  const started = performance.now();
  await peer.setLocalDescription(await peer.createOffer());
  const answer = await fetch(url + '/v1/realtime/calls', {
    method: 'POST',
    headers: { authorization: 'Bearer ' + value, 'content-type': 'application/sdp', 'x-openai-agents-sdk': 'test' },
    body: peer.localDescription.sdp,
  });
  call.location = answer.headers.get('location');
  await peer.setRemoteDescription({ type: 'answer', sdp: await answer.text() });
  await opened;
  call.openMs = performance.now() - started;
  call.send = event => channel.send(typeof event === 'string' ? event : JSON.stringify(event));
  call.next = (type, count = 1) => new Promise((resolve, reject) => {
    const came = () => call.events.map(event => event.type).join(', ');
    const tooLate = setTimeout(() => reject(new Error('No ' + type + ' came, only: ' + came())), 30000);
    const look = () => {
      const found = call.events.filter(event => event.type === type)[count - 1];
      if (!found) return;
      clearTimeout(tooLate);
      call.waiters = call.waiters.filter(waiter => waiter !== look);
      resolve(found);
    };
    call.waiters.push(look);
    look();
  });
  call.energy = async () => {
    for (const stat of (await peer.getStats()).values()) {
      if (stat.type === 'inbound-rtp' && stat.kind === 'audio') return stat.totalAudioEnergy;
    }
    return 0;
  };
  window.call = call;
  return { openMs: call.openMs, location: call.location };
};
`;
