import { expect } from '@esm-bundle/chai';
import { BackendClient } from '../../src/contract/client.js';
import { VoiceError } from '../../src/core/errors/errors.js';
import type { BackendOptions } from '../../src/core/ports/backend.js';
import { expectNoUnhandledRejections, nextTask } from '../core/rejections.js';
import { collectWarnings } from '../core/warnings.js';
import { json, type SentRequest, stubFetch } from './stub-fetch.js';

const { signal } = new AbortController();
const call = { name: 'is_open', payload: { shop: 'lisbon' }, toolCallId: 'call_1', sessionKey: 'key' };

let restore = () => {};

function clientOf(
  options: BackendOptions = {},
  answer: (request: SentRequest) => Response | Promise<Response> = () => json({ ok: true }),
) {
  const stub = stubFetch(answer);
  restore = stub.restore;
  return { client: new BackendClient(options), requests: stub.requests };
}

async function failureOf(promise: Promise<unknown>): Promise<VoiceError> {
  try {
    await promise;
  } catch (error) {
    return error as VoiceError;
  }
  throw new Error('It did not fail.');
}

describe('the backend client', () => {
  expectNoUnhandledRejections();
  afterEach(() => restore());

  describe('requests', () => {
    const bases: [string, string | undefined, string][] = [
      ['/navai when no base is set', undefined, '/navai/functions'],
      ['a base of this site', '/voice', '/voice/functions'],
      ['a base with a slash at its end', '/voice/', '/voice/functions'],
      ['a base with many', '/voice///', '/voice/functions'],
      ['another origin', 'https://api.example/v1', 'https://api.example/v1/functions'],
      ['the root', '/', '/functions'],
    ];
    for (const [where, backend, url] of bases) {
      it(where, async () => {
        const { client, requests } = clientOf({ backend });
        await client.listFunctions(signal, () => {});
        expect(requests.map(request => request.url)).to.deep.equal([url]);
      });
    }

    it('the three paths of the contract', async () => {
      const { client, requests } = clientOf();
      await client.mint({}, signal);
      await client.listFunctions(signal, () => {});
      await client.execute(call, signal);
      expect(requests.map(({ method, url }) => `${method} ${url}`)).to.deep.equal([
        'POST /navai/realtime/client-secret',
        'GET /navai/functions',
        'POST /navai/functions/execute',
      ]);
    });

    it('paths that the page overrides individually', async () => {
      const { client, requests } = clientOf({ backend: '/api/', endpoints: { clientSecret: 'secret.php' } });
      await client.mint({}, signal);
      await client.listFunctions(signal, () => {});
      expect(requests.map(({ url }) => url)).to.deep.equal(['/api/secret.php', '/api/functions']);
    });

    it('/navai when the base is unset, as after a removed attribute', async () => {
      const { client, requests } = clientOf({ backend: null as never });
      await client.mint({}, signal);
      expect(requests.map(({ url }) => url)).to.deep.equal(['/navai/realtime/client-secret']);
    });
  });

  describe('sends', () => {
    it('only the options that are set', async () => {
      const { client, requests } = clientOf();
      await client.mint({ model: 'm', voice: '', language: undefined, voiceTone: 'warm' }, signal);
      expect(requests[0]?.body).to.deep.equal({ model: 'm', voiceTone: 'warm' });
    });

    it('an empty object when none are set', async () => {
      const { client, requests } = clientOf();
      await client.mint({}, signal);
      expect(requests[0]?.body).to.deep.equal({});
    });

    it('no option that is unset, as after a removed attribute', async () => {
      const { client, requests } = clientOf();
      await client.mint({ model: null as never }, signal);
      expect(requests[0]?.body).to.deep.equal({});
    });

    it('all fields of a call that the contract names', async () => {
      const { client, requests } = clientOf();
      await client.execute(call, signal);
      expect(requests[0]?.body).to.deep.equal({
        function_name: 'is_open',
        payload: { shop: 'lisbon' },
        session_key: 'key',
        call_id: 'call_1',
      });
    });

    it('null for an undefined payload', async () => {
      const { client, requests } = clientOf();
      await client.execute({ ...call, payload: undefined }, signal);
      expect(requests[0]?.body).to.include({ payload: null });
    });

    it('an Accept header for JSON', async () => {
      const { client, requests } = clientOf();
      await client.mint({}, signal);
      await client.listFunctions(signal, () => {});
      expect(requests[0]?.headers.get('accept')).to.equal('application/json');
      expect(requests[0]?.headers.get('content-type')).to.equal('application/json');
      expect(requests[1]?.headers.has('content-type')).to.equal(false);
    });

    it('the page’s headers', async () => {
      const { client, requests } = clientOf({ headers: { 'X-WP-Nonce': '42' } });
      await client.listFunctions(signal, () => {});
      expect(requests[0]?.headers.get('x-wp-nonce')).to.equal('42');
    });

    it('headers from a function that is called before each request', async () => {
      let asked = 0;
      const headers = async () => {
        asked += 1;
        return { authorization: `Bearer ${asked}` };
      };
      const { client, requests } = clientOf({ headers });
      await client.mint({}, signal);
      await client.execute(call, signal);
      expect(requests.map(request => request.headers.get('authorization'))).to.deep.equal([
        'Bearer 1',
        'Bearer 2',
      ]);
    });

    it('cookies only to its own origin, unless the page sets credentials', async () => {
      const byDefault = clientOf();
      await byDefault.client.mint({}, signal);
      restore();
      const chosen = clientOf({ credentials: 'include' });
      await chosen.client.mint({}, signal);
      expect(byDefault.requests[0]?.credentials).to.equal('same-origin');
      expect(chosen.requests[0]?.credentials).to.equal('include');
    });
  });

  describe('returns', () => {
    it('the mint’s answer unchanged', async () => {
      const answer = { value: 'ek_1', extra: [1] };
      const { client } = clientOf({}, () => json(answer));
      expect(await client.mint({}, signal)).to.deep.equal(answer);
    });

    it('the list unchanged', async () => {
      const { client } = clientOf({}, () => json({ items: 'later' }));
      expect(await client.listFunctions(signal, () => {})).to.deep.equal({ items: 'later' });
    });

    for (const [what, answer, status] of [
      ['a success', { ok: true, result: 1 }, 200],
      ['a failure', { ok: false, error: 'Sold out.', details: {} }, 200],
      ['an unknown outcome', { ok: false, error: 'Lost.', code: 'outcome_unknown' }, 409],
      ['a failure with a status', { ok: false, error: 'Sold out.' }, 500],
      ['a pending approval', { ok: false, pending_approval: true, approval_id: 7 }, 202],
    ] as const) {
      it(`${what} of a function unchanged`, async () => {
        const { client } = clientOf({}, () => json(answer, status));
        expect(await client.execute(call, signal)).to.deep.equal(answer);
      });
    }
  });

  describe('fails', () => {
    const statuses: [number, string][] = [
      [400, 'backend-failed'],
      [401, 'backend-unauthorized'],
      [403, 'backend-unauthorized'],
      [404, 'backend-failed'],
      [429, 'backend-rate-limited'],
      [500, 'backend-failed'],
      [503, 'backend-failed'],
    ];
    for (const [status, code] of statuses) {
      it(`with ${code} for ${status}`, async () => {
        const { client } = clientOf({}, () => json({ error: 'No.' }, status));
        const error = await failureOf(client.mint({}, signal));
        expect(error).to.be.instanceOf(VoiceError);
        expect(error).to.include({ code, detail: `${status} No.` });
      });
    }

    const bodies: [string, () => Response, string][] = [
      ['{ error }', () => json({ error: 'No key.' }, 500), '500 No key.'],
      ['WordPress', () => json({ code: 'x', message: 'No key.', data: { status: 500 } }, 500), '500 No key.'],
      ['OpenAI', () => json({ error: { message: 'No key.', type: 'x' } }, 500), '500 No key.'],
      ['plain text', () => new Response('No key.', { status: 500 }), '500 No key.'],
      [
        'an HTML page',
        () => new Response('<!doctype html><h1>Oops', { status: 500, statusText: 'Server Error' }),
        '500 Server Error',
      ],
      ['nothing', () => new Response(null, { status: 500 }), '500'],
    ];
    for (const [what, answer, detail] of bodies) {
      it(`with the message of ${what} as the detail`, async () => {
        const { client } = clientOf({}, answer);
        expect(await failureOf(client.mint({}, signal))).to.include({ code: 'backend-failed', detail });
      });
    }

    it('with backend-unreachable, the URL and the cause when there is no answer', async () => {
      const cause = new TypeError('Failed to fetch');
      const { client } = clientOf({}, () => Promise.reject(cause));
      const error = await failureOf(client.mint({}, signal));
      expect(error).to.include({ code: 'backend-unreachable', cause });
      expect(error.detail).to.contain('/navai/realtime/client-secret').and.to.contain('Failed to fetch');
    });

    it('with backend-invalid when the answer is not JSON', async () => {
      const { client } = clientOf({}, () => new Response('<!doctype html>', { status: 200 }));
      expect((await failureOf(client.mint({}, signal))).code).to.equal('backend-invalid');
    });

    it('with a backend error code when the page’s headers function fails', async () => {
      const headers = () => Promise.reject(new Error('signed out'));
      const { client, requests } = clientOf({ headers });
      const error = await failureOf(client.mint({}, signal));
      expect(error).to.be.instanceOf(VoiceError);
      expect(error.code).to.match(/^backend-/);
      expect(error.detail).to.contain('signed out');
      expect(requests).to.deep.equal([]);
    });

    it('with the backend’s message when a function’s answer violates the contract', async () => {
      const { client } = clientOf({}, () => json({ error: 'Unknown function.' }, 404));
      expect((await failureOf(client.execute(call, signal))).message).to.equal('404 Unknown function.');
    });

    it('when a function’s answer has no boolean ok', async () => {
      for (const answer of [{ result: 1 }, null, 'ok', { ok: 'yes' }]) {
        const { client } = clientOf({}, () => json(answer));
        expect((await failureOf(client.execute(call, signal))).code).to.equal('backend-invalid');
        restore();
      }
    });
  });

  describe('continues without a function list, with one warning,', () => {
    const answers: [string, () => Response | Promise<Response>, string][] = [
      ['when there is none', () => json({ error: 'Not found.' }, 404), '404 Not found.'],
      ['when the backend is down', () => Promise.reject(new TypeError('Failed to fetch')), 'Failed to fetch'],
      ['when it is not JSON', () => new Response('<!doctype html>'), 'not JSON'],
    ];
    for (const [what, answer, detail] of answers) {
      it(what, async () => {
        const warnings = collectWarnings();
        const { client } = clientOf({}, answer);
        expect(await client.listFunctions(signal, warnings.warn)).to.equal(undefined);
        expect(warnings.codes).to.deep.equal(['functions-unavailable']);
        expect(warnings.details[0]).to.contain(detail);
      });
    }
  });

  describe('cancels a request', () => {
    const never = () => new Promise<Response>(() => {});

    it('when the call stops', async () => {
      const controller = new AbortController();
      const { client, requests } = clientOf({}, never);
      const failure = failureOf(client.mint({}, controller.signal));
      await nextTask();
      controller.abort();
      expect((await failure).code).to.equal('backend-unreachable');
      expect(requests[0]?.signal?.aborted).to.equal(true);
    });

    it('when the call stops while the headers are pending', async () => {
      const controller = new AbortController();
      const { client } = clientOf({ headers: () => new Promise(() => {}) });
      let failed = false;
      client.mint({}, controller.signal).catch(() => {
        failed = true;
      });
      await nextTask();
      controller.abort();
      await nextTask();
      expect(failed).to.equal(true);
    });

    it('after 15 seconds for the mint, 10 for others, or slightly after a function’s own limit', async () => {
      const real = AbortSignal.timeout;
      const limits: number[] = [];
      const clock = new AbortController();
      AbortSignal.timeout = limit => {
        limits.push(limit);
        return clock.signal;
      };
      try {
        const { client } = clientOf({}, never);
        const slow = { ...call, timeoutMs: 30_000 };
        const failures = [
          client.mint({}, signal),
          client.execute(call, signal),
          client.execute(slow, signal),
        ].map(failureOf);
        const list = client.listFunctions(signal, () => {});
        await nextTask();
        clock.abort(new DOMException('signal timed out', 'TimeoutError'));
        const errors = await Promise.all(failures);
        expect(await list).to.equal(undefined);
        expect(limits).to.deep.equal([15_000, 10_000, 31_000, 10_000]);
        expect(new Set(errors.map(({ code }) => code))).to.deep.equal(new Set(['backend-unreachable']));
        expect(errors[0]?.detail).to.contain('timed out');
      } finally {
        AbortSignal.timeout = real;
      }
    });
  });
});
