import { InPagePeer } from '../../../element/in-page-peer.js';
import { provideWebRtc } from '../rtc/provide.js';

// Runs in the page before the widget: the service's end of each call is in the page too, because Debian's WebKit has
// no WebRTC. Everything else of the call is real.

provideWebRtc();
localStorage.clear();
sessionStorage.clear();

const { fetch } = globalThis;
let peer: InPagePeer | undefined;

globalThis.fetch = async (input, init) => {
  if (!String(input).endsWith('/v1/realtime/calls')) return fetch(input, init);
  peer = new InPagePeer();
  const headers = { location: '/v1/realtime/calls/rtc_1' };
  return new Response(await peer.answer(String(init?.body)), { status: 201, headers });
};

function addEntry(role: 'user' | 'assistant', text: string): void {
  const type = role === 'user' ? 'input_text' : 'output_text';
  const item = { id: crypto.randomUUID(), type: 'message', role, content: [{ type, text }] };
  peer?.say({ type: 'conversation.item.done', item });
}

Object.assign(globalThis, { addEntry });
