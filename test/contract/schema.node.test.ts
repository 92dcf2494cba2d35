import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readErrorMessage } from '../../src/contract/error-body.js';
import {
  clientSecretRequest,
  clientSecretResponse,
  executeRequest,
  executeResult,
  explain,
  parseFunctionList,
  parseRouteList,
} from '../../src/contract/schema.js';

describe('clientSecretResponse', () => {
  test('keeps the contract’s fields and ignores others', () => {
    const session = { model: 'm', anything: [1] };
    const body = { value: 'ek_1', expires_at: 5, speech: { provider: 'openai' }, session, extra: 1 };
    const { extra: _, ...known } = body;
    assert.deepEqual(clientSecretResponse.parse(body), known);
  });

  test('requires a value that starts with ek_', () => {
    for (const value of ['sk-1', '', 5, undefined])
      assert.equal(clientSecretResponse.safeParse({ value }).success, false);
  });

  test('treats an optional field with the wrong type as absent', () => {
    const secret = clientSecretResponse.parse({
      value: 'ek_1',
      expires_at: 'soon',
      speech: null,
      session: [],
    });
    assert.equal(secret.value, 'ek_1');
    assert.equal(secret.expires_at ?? secret.speech ?? secret.session, undefined);
  });
});

describe('clientSecretRequest', () => {
  test('has only optional fields', () => assert.deepEqual(clientSecretRequest.parse({ other: 1 }), {}));

  test('names the invalid field', () => {
    const { error } = clientSecretRequest.safeParse({ voice: 5 });
    assert.equal(error && explain(error), 'voice must be text');
  });
});

describe('parseFunctionList', () => {
  test('keeps valid items and names invalid ones', () => {
    const { items, warnings } = parseFunctionList({
      items: [
        { name: 'good', parameters: { type: 'object', properties: {} }, timeout_ms: 5, extra: 1 },
        { name: 'slow', timeout_ms: -1 },
        { description: 'nameless' },
        'text',
        { name: 'typed', parameters: { type: 'string' } },
      ],
      warnings: ['From the backend.'],
    });
    assert.deepEqual(items, [
      { name: 'good', parameters: { type: 'object', properties: {} }, timeout_ms: 5 },
    ]);
    assert.deepEqual(warnings, [
      'From the backend.',
      'Function "slow" left out: timeout_ms must be above 0.',
      'Function number 3 left out: name must be text.',
      'Function number 4 left out: must be an object.',
      'Function "typed" left out: parameters.type must be "object".',
    ]);
  });

  test("treats null, and PHP's empty array for an empty object, as not set", () => {
    const list = { items: [{ name: 'a', description: null, parameters: [], silent: null }] };
    assert.deepEqual(parseFunctionList(list), { items: [{ name: 'a' }], warnings: [] });
  });

  test('keeps the first of two functions with the same name', () => {
    const { items, warnings } = parseFunctionList({ items: [{ name: 'a', source: '1' }, { name: 'a' }] });
    assert.deepEqual(items, [{ name: 'a', source: '1' }]);
    assert.deepEqual(warnings, ['Function "a" left out: name taken.']);
  });

  test('returns no functions and one warning for a value that is not a list', () => {
    for (const value of [undefined, null, 'text', [], {}, { items: {} }]) {
      const { items, warnings } = parseFunctionList(value);
      assert.deepEqual([items.length, warnings.length], [0, 1]);
    }
  });
});

describe('executeRequest and executeResult', () => {
  test('requires an object or null as payload', () => {
    assert.ok(executeRequest.safeParse({ function_name: 'a', payload: null }).success);
    assert.ok(!executeRequest.safeParse({ function_name: 'a', payload: [] }).success);
    assert.ok(!executeRequest.safeParse({ payload: {} }).success);
  });

  test('accepts a success with any result or none', () => {
    assert.deepEqual(executeResult.parse({ ok: true, function_name: 'a', result: [1], x: 1 }), {
      ok: true,
      function_name: 'a',
      result: [1],
    });
    assert.deepEqual(executeResult.parse({ ok: true, function_name: 'a' }), { ok: true, function_name: 'a' });
  });

  test('requires a message for a failure', () => {
    assert.ok(executeResult.safeParse({ ok: false, error: 'No', details: { a: 1 } }).success);
    assert.ok(!executeResult.safeParse({ ok: false }).success);
  });

  test('keeps every field of a pending approval', () => {
    const pending = { ok: false, pending_approval: true, approval_id: 7, message: 'Ask the boss' };
    assert.deepEqual(executeResult.parse(pending), pending);
  });
});

describe('readErrorMessage', () => {
  const cases: [string, unknown, string | undefined][] = [
    ['ours', { error: ' No. ', details: {} }, 'No.'],
    ['WordPress', { code: 'rest_forbidden', message: 'Not you.', data: { status: 401 } }, 'Not you.'],
    ['OpenAI', { error: { message: 'Bad model.', type: 'x' } }, 'Bad model.'],
    ['plain text', 'Bad gateway\n', 'Bad gateway'],
    ['an HTML page', ' <!doctype html><p>Oops', undefined],
    ['empty text', ' ', undefined],
    ['an error without words', { error: { code: 1 } }, undefined],
    ['a list', [1], undefined],
    ['nothing', undefined, undefined],
    ['a novel', 'x'.repeat(900), 'x'.repeat(500)],
  ];
  for (const [what, body, message] of cases) {
    test(`reads ${what}`, () => assert.equal(readErrorMessage(body), message));
  }
});

describe('parseRouteList', () => {
  test('keeps only the contract’s fields of valid items, and names invalid ones', () => {
    const { items, warnings } = parseRouteList({
      items: [
        { name: 'Prices', path: '/prices', description: null, synonyms: [], external: true },
        { name: 'Nowhere' },
        { name: 'Odd', path: '/odd', synonyms: 'words' },
      ],
      count: 3,
    });
    assert.deepEqual(items, [{ name: 'Prices', path: '/prices' }]);
    assert.deepEqual(warnings, [
      'Route "Nowhere" left out: path must be text.',
      'Route "Odd" left out: synonyms must be an array of words.',
    ]);
  });

  test('returns an empty list and a warning for any other value', () => {
    for (const value of [null, [], 'text', { items: 'later' }])
      assert.deepEqual(parseRouteList(value), {
        items: [],
        warnings: ['The route list has no "items" array.'],
      });
  });
});
