import { expect } from '@esm-bundle/chai';
import { BackendClient } from '../../src/contract/client.js';
import { synthesize } from '../../src/contract/synthesize.js';
import { VoiceError } from '../../src/core/errors/errors.js';
import type { BackendOptions } from '../../src/core/ports/backend.js';
import { expectNoUnhandledRejections } from '../core/rejections.js';
import { json, stubFetch } from './stub-fetch.js';

const { signal } = new AbortController();
const sound = () => new Response(new Uint8Array([1, 2, 3]), { headers: { 'content-type': 'audio/mpeg' } });

/** WebKit rejects with this instead of a `SyntaxError`. */
function pageInWebKit(): Response {
  const json = () => Promise.reject(new DOMException('The string did not match.', 'SyntaxError'));
  return Object.assign(new Response('<html>'), { json });
}

let restore = () => {};

/** A client of a backend that gives these answers in turn and then repeats the last one. */
function clientOf(answers: readonly (() => Response | Promise<Response>)[], options: BackendOptions = {}) {
  let turn = 0;
  const stub = stubFetch(() => (answers[turn++] ?? answers.at(-1) ?? sound)());
  restore = stub.restore;
  const notOffered = new Set<string>();
  const client = new BackendClient(options, notOffered);
  return { client, notOffered, requests: stub.requests };
}

async function failureOf(promise: Promise<unknown>): Promise<VoiceError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(VoiceError);
  return error as VoiceError;
}

const bytesOf = async (blob: Blob | undefined) => [...new Uint8Array((await blob?.arrayBuffer()) ?? [])];

describe('speech from the backend', () => {
  expectNoUnhandledRejections();
  afterEach(() => restore());

  it('is requested as the contract says', async () => {
    const headers = { 'x-wp-nonce': '1' };
    const { client, requests } = clientOf([sound], { headers, credentials: 'include' });
    await synthesize(client, 'Hello.', signal);
    const [request] = requests;
    expect(request).to.include({ url: '/navai/speech/synthesize', method: 'POST', credentials: 'include' });
    expect(request?.body).to.deep.equal({ text: 'Hello.' });
    expect(request?.headers.get('accept')).to.equal('audio/*, application/json');
    expect(request?.headers.get('x-wp-nonce')).to.equal('1');
  });

  it('is requested at the page’s path', async () => {
    const { client, requests } = clientOf([sound], { backend: '/api', endpoints: { synthesize: 'say.php' } });
    await synthesize(client, 'Hello.', signal);
    expect(requests[0]?.url).to.equal('/api/say.php');
  });

  it('is returned from bytes', async () => {
    const blob = await synthesize(clientOf([sound]).client, 'Hello.', signal);
    expect(blob?.type).to.equal('audio/mpeg');
    expect(await bytesOf(blob)).to.deep.equal([1, 2, 3]);
  });

  it('is returned from base64 in JSON', async () => {
    const answer = { provider: 'elevenlabs', mimeType: 'audio/mpeg', audioBase64: 'AQID' };
    const blob = await synthesize(clientOf([() => json(answer)]).client, 'Hello.', signal);
    expect(blob?.type).to.equal('audio/mpeg');
    expect(await bytesOf(blob)).to.deep.equal([1, 2, 3]);
  });

  const broken = (): Response => {
    const body = new ReadableStream({ start: stream => stream.error(new TypeError('cut off')) });
    return new Response(body, { headers: { 'content-type': 'audio/mpeg' } });
  };
  const base64 = { provider: 'x', mimeType: 'audio/mpeg', audioBase64: '%%%' };
  const useless: [string, () => Response, string, RegExp][] = [
    ['no audio', () => json({ ...base64, mimeType: 'text/html' }), 'backend-invalid', /mimeType must start/],
    ['no base64', () => json(base64), 'backend-invalid', /audioBase64 is not base64/],
    ['a page', () => new Response('<html>'), 'backend-invalid', /speech\/synthesize: /],
    ['a page, in WebKit', pageInWebKit, 'backend-invalid', /speech\/synthesize: /],
    [
      'no bytes',
      () => new Response('', { headers: { 'content-type': 'audio/mpeg' } }),
      'backend-invalid',
      /no sound/,
    ],
    ['bytes that break off', broken, 'backend-unreachable', /^speech\/synthesize: ./],
    ['a refusal', () => json({ error: 'No voice.' }, 502), 'backend-failed', /^502 No voice\.$/],
  ];
  for (const [what, answer, code, detail] of useless) {
    it(`that is ${what} fails with ${code}`, async () => {
      const error = await failureOf(synthesize(clientOf([answer]).client, 'Hello.', signal));
      expect(error.code).to.equal(code);
      expect(error.detail).to.match(detail);
    });
  }

  it('is retried once with fresh headers, or after a requested wait', async () => {
    let nonce = 0;
    const headers = () => ({ 'x-wp-nonce': String(++nonce) });
    const { client, requests } = clientOf([() => json({}, 403), sound], { headers });
    await synthesize(client, 'Hello.', signal);
    expect(requests.map(request => request.headers.get('x-wp-nonce'))).to.deep.equal(['1', '2']);
    restore();
    const later = clientOf([() => new Response('', { status: 429, headers: { 'retry-after': '0' } }), sound]);
    expect(await bytesOf(await synthesize(later.client, 'Hello.', signal))).to.have.length(3);
  });

  for (const status of [404, 405, 501]) {
    it(`that is not offered (${status}) fails once, and then is undefined`, async () => {
      const { client, notOffered, requests } = clientOf([() => json({ error: 'What?' }, status)]);
      const error = await failureOf(synthesize(client, 'Hello.', signal));
      expect(error).to.include({ code: 'backend-failed', detail: `${status} What?` });
      expect(await synthesize(client, 'Hello.', signal)).to.equal(undefined);
      // Another call has another client.
      expect(await synthesize(new BackendClient({}, notOffered), 'Hello.', signal)).to.equal(undefined);
      expect(requests).to.have.length(1);
    });
  }

  it('is cancelled when the call stops', async () => {
    const controller = new AbortController();
    const { client, requests } = clientOf([() => new Promise<Response>(() => {})]);
    const failure = failureOf(synthesize(client, 'Hello.', controller.signal));
    controller.abort();
    expect((await failure).code).to.equal('backend-unreachable');
    expect(requests[0]?.signal?.aborted).to.equal(true);
  });

  it('is cancelled after ten seconds without data', async () => {
    const { setTimeout: real } = globalThis;
    const timers: { late: () => void; ms: number | undefined }[] = [];
    globalThis.setTimeout = ((late: () => void, ms?: number) => timers.push({ late, ms })) as never;
    const { client } = clientOf([() => new Promise<Response>(() => {})]);
    const failure = failureOf(synthesize(client, 'Hello.', signal));
    globalThis.setTimeout = real;
    expect(timers.map(({ ms }) => ms)).to.deep.equal([10_000]);
    timers[0]?.late();
    expect((await failure).detail).to.match(/Nothing came in 10000 ms/);
  });
});
