import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { backend, bodyOf, post } from '../support.js';

const parameters = { type: 'object', properties: { a: { type: 'integer' } }, additionalProperties: false };

/** What a function gets, and its answer, if the request has these fields. */
async function sent(fields: object) {
  const got: unknown[] = [];
  const run = (payload: unknown) => void got.push(payload);
  const { handler } = backend({ functions: { plain: { run }, strict: { run, parameters } } });
  const response = await handler(post('functions/execute', { function_name: 'plain', ...fields }));
  return { status: response.status, body: await bodyOf(response), got };
}

describe('a payload is understood', () => {
  const forms: [string, (payload: object) => object][] = [
    ['as an object', payload => ({ payload })],
    ['as JSON text', payload => ({ payload: JSON.stringify(payload) })],
    ['as JSON text of JSON text', payload => ({ payload: JSON.stringify(JSON.stringify(payload)) })],
    ['as fields beside the name', payload => ({ ...payload, session_key: 's', call_id: 'c' })],
    ['as `arguments`', payload => ({ arguments: payload })],
    ['as `arguments` in JSON text', payload => ({ arguments: JSON.stringify(payload), call_id: 'c' })],
    ['as `args`', payload => ({ args: payload })],
    ['as `parameters`', payload => ({ parameters: payload })],
  ];
  for (const [what, form] of forms) {
    test(what, async () => {
      assert.deepEqual((await sent(form({ a: 1 }))).got, [{ a: 1 }]);
    });

    test(`${what}, and checked`, async () => {
      const strict = { function_name: 'strict' };
      assert.deepEqual((await sent({ ...form({ a: 1 }), ...strict })).got, [{ a: 1 }]);
      const { status, body, got } = await sent({ ...form({ a: 'b' }), ...strict });
      assert.deepEqual([status, body.code, got], [400, 'invalid_payload', []]);
    });
  }

  test('as a list of arguments', async () => {
    assert.deepEqual((await sent({ arguments: [1, 2] })).got, [{ args: [1, 2] }]);
  });

  test('as nothing if the text is empty', async () => {
    assert.deepEqual((await sent({ payload: '' })).got, [{}]);
  });
});

describe('a payload is refused', () => {
  for (const payload of ['tea', '5', '[1]', '{"a":', 5, true, [1]]) {
    test(`if it is ${JSON.stringify(payload)}`, async () => {
      const { status, body, got } = await sent({ payload });
      assert.deepEqual([status, body.code, got], [400, 'invalid_request', []]);
    });
  }

  test('if its text is nested deeper than a body may be', async () => {
    const payload = `{"a":${'['.repeat(200)}${']'.repeat(200)}}`;
    for (const fields of [{ payload }, { arguments: payload }]) {
      const { status, body, got } = await sent(fields);
      assert.deepEqual([status, body.code, got], [400, 'invalid_request', []]);
    }
  });
});

test('fields of the contract never become a payload', async () => {
  const { got } = await sent({ session_key: 's', call_id: 'c', thread_id: 't', user_id: 'u' });
  assert.deepEqual(got, [{}]);
});

test('`__proto__` in JSON text or beside the name changes no prototype', async () => {
  for (const body of ['{"payload":"{\\"__proto__\\":{\\"admin\\":true}}"}', '{"__proto__":{"admin":true}}']) {
    const { got } = await sent(JSON.parse(body));
    assert.equal((got[0] as { admin?: unknown } | undefined)?.admin, undefined);
    assert.equal(({} as { admin?: unknown }).admin, undefined);
  }
});
