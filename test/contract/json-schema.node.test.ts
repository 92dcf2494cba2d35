import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compileSchema } from '../../src/contract/json-schema.js';

describe('a payload check', () => {
  const drink = {
    properties: { item: { type: 'string', enum: ['latte'] }, extras: { items: { type: 'string' } } },
    required: ['item', 'size'],
    additionalProperties: false,
  };

  test('lets a fitting payload pass', () => {
    assert.deepEqual(compileSchema(drink)({ item: 'latte', size: null }).length, 1);
    assert.deepEqual(compileSchema({ ...drink, required: ['item'] })({ item: 'latte', extras: [] }), []);
  });

  test('names the place of each problem, and only of the deepest ones', () => {
    const problems = compileSchema(drink)({ item: 'tea', size: 1, extras: ['oat', 5] });
    assert.deepEqual(problems.map(({ path }) => path).sort(), ['extras.1', 'item', 'size']);
  });

  test('misses a required key that no property describes, also beside a default', () => {
    const [problem] = compileSchema({ required: ['size'], default: {} })({});
    assert.match(problem?.message ?? '', /"size"/);
  });

  test('refuses payloads that are no objects', () => {
    for (const payload of [null, [], 'text', 5]) assert.equal(compileSchema({})(payload).length, 1);
  });

  test('follows references, also of a schema to itself', () => {
    const tree = {
      $ref: '#/$defs/node',
      $defs: { node: { properties: { next: { $ref: '#/$defs/node' } }, type: 'object' } },
    };
    assert.deepEqual(compileSchema(tree)({ next: { next: {} } }), []);
    assert.equal(compileSchema(tree)({ next: { next: 5 } })[0]?.path, 'next.next');
  });

  test('does not take names of Object for keys', () => {
    assert.equal(compileSchema({ required: ['constructor'] })({}).length, 1);
  });
});

describe('a schema that can’t be used is refused', () => {
  test('of something else than an object', () => {
    assert.throws(() => compileSchema({ type: 'string' }), /"type" must be "object"/);
  });

  test('with a reference to nothing', () => {
    assert.throws(() => compileSchema({ $ref: '#/$defs/gone' }), TypeError);
  });
});
