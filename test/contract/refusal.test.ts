import { expect } from '@esm-bundle/chai';
import { BackendClient } from '../../src/contract/client.js';
import { VoiceError } from '../../src/core/errors/errors.js';
import type { BackendOptions } from '../../src/core/ports/backend.js';
import { expectNoUnhandledRejections, nextTask } from '../core/rejections.js';
import { collectWarnings } from '../core/warnings.js';
import { json, stubFetch } from './stub-fetch.js';

const { signal } = new AbortController();
const call = { name: 'is_open', payload: null, toolCallId: 'call_1', sessionKey: 'key' };
const asked = () => ({ 'x-wp-nonce': '1' });

let restore = () => {};

/** A client of a backend that gives these answers in turn and then repeats the last one. */
function clientOf(answers: readonly (() => Response)[], options: BackendOptions = {}) {
  let turn = 0;
  const stub = stubFetch(() => (answers[turn++] ?? answers.at(-1) ?? (() => json({})))());
  restore = stub.restore;
  return { client: new BackendClient(options), requests: stub.requests };
}

const limited = (retryAfter?: string, more: HeadersInit = {}, status = 429) => {
  const headers = { ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }), ...more };
  return () => new Response(JSON.stringify({ error: 'Slow down.' }), { status, headers });
};
const overloaded = (retryAfter?: string) => limited(retryAfter, {}, 503);
const unauthorized = () => json({ error: 'Old nonce.' }, 401);
const minted = () => json({ value: 'ek_1' });

async function failureOf(promise: Promise<unknown>): Promise<VoiceError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(VoiceError);
  return error as VoiceError;
}

describe('a backend that refuses the headers', () => {
  expectNoUnhandledRejections();
  afterEach(() => restore());

  for (const status of [401, 403]) {
    it(`with ${status} gets a retry with fresh headers`, async () => {
      let nonce = 0;
      const headers = () => ({ 'x-wp-nonce': String(++nonce) });
      const { client, requests } = clientOf([() => json({}, status), minted], { headers });
      expect(await client.mint({ voice: 'v' }, signal)).to.deep.equal({ value: 'ek_1' });
      expect(requests.map(request => request.headers.get('x-wp-nonce'))).to.deep.equal(['1', '2']);
      expect(requests.map(request => request.body)).to.deep.equal([{ voice: 'v' }, { voice: 'v' }]);
    });
  }

  it('twice gets no third request', async () => {
    const { client, requests } = clientOf([unauthorized], { headers: asked });
    const error = await failureOf(client.mint({}, signal));
    expect(error).to.include({ code: 'backend-unauthorized', detail: '401 Old nonce.' });
    expect(error.cause, 'the answer').to.deep.include({ body: { error: 'Old nonce.' } });
    expect(requests).to.have.length(2);
  });

  it('because of the page’s origin is a matter of the site’s set-up, and gets no retry', async () => {
    const refusal = { error: 'This origin is not allowed.', code: 'origin_not_allowed' };
    const { client, requests } = clientOf([() => json(refusal, 403), minted], { headers: asked });
    const error = await failureOf(client.mint({}, signal));
    expect(error.code).to.equal('backend-failed');
    expect(error.message).not.to.match(/sign in/i);
    expect(error.detail).to.match(/^403 This origin is not allowed\. The site’s set-up is wrong/);
    expect(requests).to.have.length(1);
  });

  it('that do not change gets no retry', async () => {
    const { client, requests } = clientOf([unauthorized], { headers: asked() });
    expect((await failureOf(client.mint({}, signal))).code).to.equal('backend-unauthorized');
    expect(requests).to.have.length(1);
  });

  it('of a call gets a retry, unless the function itself has answered', async () => {
    const done = () => json({ ok: true, result: 1 });
    const refused = clientOf([unauthorized, done], { headers: asked });
    expect(await refused.client.execute(call, signal)).to.deep.equal({ ok: true, result: 1 });
    restore();
    const answered = clientOf([() => json({ ok: false, error: 'No.' }, 403), done], { headers: asked });
    expect(await answered.client.execute(call, signal)).to.deep.equal({ ok: false, error: 'No.' });
    expect(answered.requests).to.have.length(1);
  });
});

describe('a rate-limited backend', () => {
  expectNoUnhandledRejections();
  const { setTimeout: real } = globalThis;
  let waits: number[] = [];
  beforeEach(() => {
    waits = [];
    // Replaces only our own waits of whole seconds, which end at once.
    globalThis.setTimeout = ((act: () => void, ms = 0) => {
      if (ms >= 1000) waits.push(ms);
      return real(act, ms >= 1000 ? 0 : ms);
    }) as typeof setTimeout;
  });
  afterEach(() => {
    globalThis.setTimeout = real;
    restore();
  });

  it('is retried once after its number of seconds', async () => {
    const { client } = clientOf([limited('7'), minted]);
    expect(await client.mint({}, signal)).to.deep.equal({ value: 'ek_1' });
    expect(waits).to.deep.equal([7000]);
  });

  it('is retried once at its HTTP date, by its own clock', async () => {
    const date = { date: 'Wed, 01 Jan 2020 00:00:00 GMT' };
    const { client } = clientOf([limited('Wed, 01 Jan 2020 00:00:05 GMT', date), minted]);
    expect(await client.mint({}, signal)).to.deep.equal({ value: 'ek_1' });
    expect(waits).to.deep.equal([5000]);
  });

  it('twice fails with the second wait', async () => {
    const { client, requests } = clientOf([limited('1'), limited('8')]);
    const error = await failureOf(client.mint({}, signal));
    expect(error).to.include({ code: 'backend-rate-limited', retryAfter: 8 });
    expect(error.detail).to.equal('429 Slow down. (retry after 8 s)');
    expect(requests).to.have.length(2);
  });

  it('for longer than ten seconds fails at once with the number of seconds', async () => {
    const { client, requests } = clientOf([limited('11'), minted]);
    const error = await failureOf(client.mint({}, signal));
    expect(error).to.include({ code: 'backend-rate-limited', retryAfter: 11 });
    expect(requests).to.have.length(1);
    expect(waits).to.deep.equal([]);
  });

  for (const [what, value] of [
    ['no wait', undefined],
    ['a wait that can’t be read', 'soon'],
  ] as const) {
    it(`and with ${what} fails at once`, async () => {
      const { client, requests } = clientOf([limited(value), minted]);
      const error = await failureOf(client.mint({}, signal));
      expect(error).to.include({ code: 'backend-rate-limited', detail: '429 Slow down.' });
      expect(error.retryAfter).to.equal(undefined);
      expect(requests).to.have.length(1);
    });
  }

  it('or an overloaded one (503) is retried once after its number of seconds', async () => {
    const { client, requests } = clientOf([overloaded('2'), minted]);
    expect(await client.mint({}, signal)).to.deep.equal({ value: 'ek_1' });
    expect(waits).to.deep.equal([2000]);
    expect(requests).to.have.length(2);
  });

  it('or one that stays overloaded fails with the second wait', async () => {
    const { client, requests } = clientOf([overloaded('1'), overloaded('3')]);
    const error = await failureOf(client.mint({}, signal));
    expect(error).to.include({ code: 'backend-failed', retryAfter: 3 });
    expect(error.detail).to.equal('503 Slow down. (retry after 3 s)');
    expect(requests).to.have.length(2);
  });

  it('or an overloaded one without a wait fails at once', async () => {
    const { client, requests } = clientOf([overloaded(), minted]);
    const error = await failureOf(client.mint({}, signal));
    expect(error.code).to.equal('backend-failed');
    expect(error.retryAfter).to.equal(undefined);
    expect(requests).to.have.length(1);
  });

  it('is not retried for a function, because the model would wait', async () => {
    const { client, requests } = clientOf([limited('1')]);
    const error = (await client.execute(call, signal).catch((reason: unknown) => reason)) as Error;
    expect(error.message).to.equal('429 Slow down. (retry after 1 s)');
    expect(requests).to.have.length(1);
  });

  it('is not retried once the call stops', async () => {
    globalThis.setTimeout = real;
    const controller = new AbortController();
    const { client, requests } = clientOf([limited('10'), minted], { headers: asked });
    const failure = failureOf(client.mint({}, controller.signal));
    await nextTask();
    controller.abort();
    expect((await failure).code).to.equal('backend-unreachable');
    expect(requests).to.have.length(1);
  });
});

describe('a backend’s routes', () => {
  expectNoUnhandledRejections();
  afterEach(() => restore());

  it('are returned unchanged', async () => {
    const { client, requests } = clientOf([() => json({ items: [{ name: 'A', path: '/a' }] })]);
    expect(await client.listRoutes(signal, () => {})).to.deep.equal({ items: [{ name: 'A', path: '/a' }] });
    expect(requests.map(({ method, url }) => `${method} ${url}`)).to.deep.equal(['GET /navai/routes']);
  });

  it('are requested at the page’s path', async () => {
    const { client, requests } = clientOf([() => json({})], { endpoints: { routes: 'pages' } });
    await client.listRoutes(signal, () => {});
    expect(requests[0]?.url).to.equal('/navai/pages');
  });

  for (const status of [404, 405, 501]) {
    it(`that are not offered (${status}) cause one warning, and no further requests`, async () => {
      const { requests } = clientOf([() => json({ error: 'No.' }, status)]);
      const warnings = collectWarnings();
      const notOffered = new Set<string>();
      for (const backend of ['/navai', '/navai', '/other']) {
        const client = new BackendClient({ backend }, notOffered);
        expect(await client.listRoutes(signal, warnings.warn)).to.equal(undefined);
      }
      expect(requests.map(({ url }) => url)).to.deep.equal(['/navai/routes', '/other/routes']);
      const each = 'routes-unavailable';
      expect(warnings.codes, 'one for each backend').to.deep.equal([each, each]);
      expect(warnings.details[0]).to.equal(`${status} No.`);
    });
  }

  for (const [what, answer] of [
    ['fail', () => json({ error: 'boom' }, 500)],
    ['are limited', limited('1')],
    ['are not JSON', () => new Response('<!doctype html>')],
  ] as const) {
    it(`that ${what} cause one warning`, async () => {
      const { client, requests } = clientOf([answer]);
      const warnings = collectWarnings();
      expect(await client.listRoutes(signal, warnings.warn)).to.equal(undefined);
      expect(warnings.codes).to.deep.equal(['routes-unavailable']);
      expect(requests).to.have.length(1);
    });
  }
});
