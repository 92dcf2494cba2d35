import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  errorBody,
  explain,
  feedbackRequest,
  feedbackResponse,
  routeList,
  sessionEndRequest,
  sessionEndResponse,
  synthesizeRequest,
  synthesizeResponse,
  turnRequest,
  unknownFunction,
} from '../../src/contract/index.js';

const turn = { id: 't1', started_at: 1, ended_at: 2.5, user: null, assistant: null, tool_calls: [] };
const recorded = { session_key: 's1', memory_mode: 'persistent', turn };
const ended = { session_key: 's1', memory_mode: 'incognito', finalize: true, reason: 'stopped' };

describe('synthesizeRequest and synthesizeResponse', () => {
  test('a text is required, voice and model are optional', () => {
    assert.deepEqual(synthesizeRequest.parse({ text: 'Hello.', other: 1 }), { text: 'Hello.' });
    assert.ok(!synthesizeRequest.safeParse({ text: ' ' }).success);
  });

  test('the answer must be audio', () => {
    const answer = { provider: 'elevenlabs', mimeType: 'audio/mpeg', audioBase64: 'AAAA' };
    assert.deepEqual(synthesizeResponse.parse(answer), answer);
    assert.ok(!synthesizeResponse.safeParse({ ...answer, mimeType: 'text/html' }).success);
  });
});

describe('routeList', () => {
  test('a route requires a name and a path', () => {
    assert.ok(routeList.safeParse({ items: [{ name: 'Pricing', path: '/pricing' }] }).success);
    assert.ok(!routeList.safeParse({ items: [{ name: 'Pricing' }] }).success);
  });
});

describe('turnRequest', () => {
  test('a silent side is null', () => assert.deepEqual(turnRequest.parse(recorded), recorded));

  test('reports the field and the problem', () => {
    const { error } = turnRequest.safeParse({ ...recorded, memory_mode: 'off', turn: { ...turn, id: '' } });
    const words = 'memory_mode must be "persistent" or "incognito"; turn.id must not be empty';
    assert.equal(error && explain(error), words);
  });
});

describe('sessionEndRequest and sessionEndResponse', () => {
  test('usage may have any fields', () => {
    const body = { ...ended, started_at: 1, ended_at: 2, usage: { total_tokens: 5, details: { text: 1 } } };
    assert.deepEqual(sessionEndRequest.parse(body), body);
  });

  test('both times are required', () => assert.ok(!sessionEndRequest.safeParse(ended).success));

  test('the answer confirms the end', () => {
    assert.ok(sessionEndResponse.safeParse({ ended: true }).success);
    assert.ok(!sessionEndResponse.safeParse({ ended: false }).success);
  });
});

describe('feedbackRequest and feedbackResponse', () => {
  test('a rating alone is enough, for a page without memory', () => {
    const body = { session_key: 's1', rating: 'bad' };
    assert.deepEqual(feedbackRequest.parse({ ...body, other: 1 }), body);
  });

  test('reports the field and the problem', () => {
    const body = { session_key: ' ', memory_mode: 'off', rating: 5, comment: 'x'.repeat(2_001) };
    const { error } = feedbackRequest.safeParse(body);
    const words =
      'session_key must not be empty; memory_mode must be "persistent" or "incognito"; ' +
      'rating must be "good" or "bad"; comment must not be longer than 2000 characters';
    assert.equal(error && explain(error), words);
  });

  test('a comment may have 2,000 characters', () => {
    const body = { session_key: 's1', rating: 'good', comment: 'x'.repeat(2_000) };
    assert.ok(feedbackRequest.safeParse(body).success);
  });

  test('the answer says whether it was recorded', () => {
    assert.ok(feedbackResponse.safeParse({ recorded: false }).success);
    assert.ok(!feedbackResponse.safeParse({}).success);
  });
});

describe('errorBody and unknownFunction', () => {
  test('error bodies of ours, WordPress and OpenAI are valid and keep every field', () => {
    for (const body of [
      { error: 'No.', details: { field: 'a' }, hint: 1 },
      { code: 'rest_no_route', message: 'No route.', data: { status: 404 } },
      { code: 'rest_error', message: 'No.', data: null },
      { error: { message: 'No.', type: 'x' } },
    ])
      assert.deepEqual(errorBody.parse(body), body);
  });

  test('a body without a message is invalid', () => {
    for (const body of [{}, { error: '' }, { error: {} }, { message: 'No code.' }, null, []])
      assert.ok(!errorBody.safeParse(body).success);
  });

  test('an unknown function lists the known ones', () => {
    assert.ok(unknownFunction.safeParse({ error: 'Unknown.', available_functions: [] }).success);
    assert.ok(!unknownFunction.safeParse({ error: 'Unknown.' }).success);
  });
});
