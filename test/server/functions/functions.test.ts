import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { executeResult, functionList } from '../../../src/contract/schema.js';
import type { FunctionContext, HandlerOptions } from '../../../src/server/index.js';
import { backend, bodyOf, get, post } from '../support.js';

const EXECUTE = 'functions/execute';
const CITY = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] };

function running(functions: HandlerOptions['functions'], options: HandlerOptions = {}) {
  return backend({ functions, ...options }).handler;
}

function call(name: string, payload: unknown = {}, more: object = {}): Request {
  return post(EXECUTE, { function_name: name, payload, ...more });
}

describe('GET functions', () => {
  test('lists every function with the fields that the page needs', async () => {
    const handler = running({
      ping: () => 'pong',
      weather: {
        description: 'Weather now',
        parameters: CITY,
        silent: true,
        idempotent: true,
        timeoutMs: 50,
        run: () => 1,
      },
      pay: { requiresApproval: true, run: () => 1 },
    });
    const response = await handler(get('functions'));
    const body = await response.json();
    assert.equal(response.status, 200);
    assert.deepEqual(body, {
      items: [
        { name: 'ping', timeout_ms: 30_000 },
        {
          name: 'weather',
          description: 'Weather now',
          parameters: CITY,
          silent: true,
          idempotent: true,
          timeout_ms: 50,
        },
        { name: 'pay', requires_approval: true, timeout_ms: 30_000 },
      ],
    });
    assert.ok(functionList.safeParse(body).success);
  });

  test('without functions the list is empty', async () => {
    assert.deepEqual(await bodyOf(backend().handler(get('functions'))), { items: [] });
  });
});

describe('POST functions/execute', () => {
  test('runs a plain function and answers its result', async () => {
    const handler = running({ add: async ({ a, b }: { a: number; b: number }) => a + b });
    const body = await bodyOf(handler(call('add', { a: 1, b: 2 })));
    assert.deepEqual(body, { ok: true, function_name: 'add', result: 3 });
    assert.ok(executeResult.safeParse(body).success);
  });

  test('a null or missing payload reaches run() as an empty object', async () => {
    const handler = running({ echo: { run: payload => payload } });
    assert.deepEqual((await bodyOf(handler(call('echo', null)))).result, {});
    assert.deepEqual((await bodyOf(handler(post(EXECUTE, { function_name: 'echo' })))).result, {});
  });

  test('a function that returns nothing has the result null', async () => {
    assert.equal((await bodyOf(running({ quiet: () => {} })(call('quiet')))).result, null);
  });

  test('run() keeps its this', async () => {
    const counter = {
      count: 4,
      run(this: { count: number }) {
        return this.count;
      },
    };
    assert.equal((await bodyOf(running({ counter })(call('counter')))).result, 4);
  });

  test('the function sees the request headers', async () => {
    const handler = running({
      who: (_payload: unknown, { request }: FunctionContext) => request.headers.get('cookie'),
    });
    const request = post(EXECUTE, { function_name: 'who', payload: null }, { Cookie: 'user=ana' });
    assert.equal((await bodyOf(handler(request))).result, 'user=ana');
  });

  test('an invalid payload is a 400 with the failing paths, and nothing runs', async () => {
    let runs = 0;
    const response = await running({ weather: { parameters: CITY, run: () => runs++ } })(
      call('weather', { city: 5 }),
    );
    assert.equal(response.status, 400);
    const { error, details, ...rest } = await bodyOf(response);
    assert.deepEqual(rest, { ok: false, function_name: 'weather', code: 'invalid_payload' });
    assert.match(String(error), /^city: .*string/);
    assert.deepEqual(
      (details as { path: string }[]).map(({ path }) => path),
      ['city'],
    );
    assert.equal(runs, 0);
  });

  test('a null payload is checked as an empty object', async () => {
    const response = await running({ weather: { parameters: CITY, run: () => 1 } })(call('weather', null));
    assert.match(String((await bodyOf(response)).error), /^payload: .*"city"/);
  });

  test('an error text of many empty or blank lines takes linear time', async () => {
    for (const filling of ['\n', '\n ', ' ', '\r\n', '\n\t\u2028']) {
      const fail = () => {
        throw new Error(`No stock${filling.repeat(1_000_000)}`);
      };
      const started = performance.now();
      const body = await bodyOf(running({ fail })(call('fail')));
      assert.equal(body.error, 'No stock');
      // Quadratic time is minutes for a million lines.
      assert.ok(performance.now() - started < 5_000, JSON.stringify(filling));
    }
  });

  test('a function that takes too long is aborted and answered', async () => {
    let signal: AbortSignal | undefined;
    const slow = (_payload: unknown, context: FunctionContext) => {
      signal = context.signal;
      return new Promise(() => {});
    };
    const body = await bodyOf(running({ slow }, { functionTimeoutMs: 20 })(call('slow')));
    assert.equal(body.code, 'function_timeout');
    assert.equal(body.error, 'No answer within 20 ms.');
    assert.equal(signal?.aborted, true);
  });

  test("a function's own time limit counts before the handler's", async () => {
    const slow = { timeoutMs: 20, run: () => new Promise(() => {}) };
    assert.equal((await bodyOf(running({ slow })(call('slow')))).code, 'function_timeout');
  });

  test('a client that leaves aborts a call without a call_id', async () => {
    const { aborted } = await leaveDuringCall({});
    assert.equal(aborted, true);
  });

  test('a client that leaves does not abort a call that has a call_id', async () => {
    const { aborted } = await leaveDuringCall({ call_id: 'c1' });
    assert.equal(aborted, false);
  });

  async function leaveDuringCall(more: object): Promise<{ aborted: boolean | undefined }> {
    const leaving = new AbortController();
    let signal: AbortSignal | undefined;
    const work = async (_payload: unknown, context: FunctionContext) => {
      signal = context.signal;
      leaving.abort();
      return 1;
    };
    await running({ work })(new Request(call('work', {}, more), { signal: leaving.signal }));
    return { aborted: signal?.aborted };
  }
});

describe('a key', () => {
  for (const key of ['call_id', 'session_key']) {
    test(`${key} may have 256 characters and no more`, async () => {
      let runs = 0;
      const { handler } = backend({ functions: { count: () => ++runs } });
      const ask = (length: number) =>
        handler(post('functions/execute', { function_name: 'count', [key]: 'k'.repeat(length) }));
      assert.equal((await ask(256)).status, 200);
      const refused = await ask(257);
      assert.equal(refused.status, 400);
      const { code, error } = await bodyOf(refused);
      assert.equal(code, 'invalid_request');
      assert.match(error, new RegExp(`${key} is longer than 256 characters`));
      assert.equal(runs, 1);
    });
  }
});
