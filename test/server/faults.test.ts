import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Expected, wordsOf } from './faults/fault.js';
import { faultGroups } from './faults/index.js';
import { type Answered, World } from './faults/world.js';

for (const { title, rows } of faultGroups)
  describe(title, { timeout: 60_000 }, () => {
    for (const { input, send, answer } of rows)
      test(`${input} → ${wordsOf(answer)}`, async () => {
        const world = new World();
        try {
          expectAnswer(await send(world), answer, world);
        } finally {
          await world.close();
        }
      });
  });

test('each fault is tried once', () => {
  const inputs = faultGroups.flatMap(({ rows }) => rows.map(({ input }) => input));
  assert.deepEqual(
    inputs.filter((input, at) => inputs.indexOf(input) !== at),
    [],
  );
});

function expectAnswer(got: Answered, expected: Expected, world: World): void {
  assert.equal(got.status, expected.status, got.text);
  for (const [name, value] of Object.entries(expected.headers ?? {}))
    assert.equal(got.headers.get(name), value, name);
  if (got.status !== 204) expectBody(JSON.parse(got.text), expected);
  // Whatever went wrong, an answer shows no key and no stack.
  assert.doesNotMatch(got.text, /sk-server|sk-page|\n\s+at |node:internal|\/test\/server\//);
  for (const { words, holds } of expected.and ?? []) assert.ok(holds(world, got), words);
}

function expectBody(got: Record<string, unknown>, { status, code, body = {} }: Expected): void {
  assert.equal(got.code, code);
  if (status >= 400) assert.equal(typeof got.error, 'string');
  if (status >= 429) assert.deepEqual(Object.keys(got), ['error', 'code']);
  for (const [name, value] of Object.entries(body)) assert.deepEqual(got[name], value, name);
}
