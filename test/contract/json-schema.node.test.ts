import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compileSchema } from '../../src/contract/json-schema.js';

describe('a payload check', () => {
  const drink = {
    properties: { item: { type: 'string', enum: ['latte'] }, extras: { items: { type: 'string' } } },
    required: ['item', 'size'],
    additionalProperties: false,
  };

  test('accepts a valid payload', () => {
    assert.deepEqual(compileSchema(drink)({ item: 'latte', size: null }).length, 1);
    assert.deepEqual(compileSchema({ ...drink, required: ['item'] })({ item: 'latte', extras: [] }), []);
  });

  test('names the path of each problem, and only the innermost ones', () => {
    const problems = compileSchema(drink)({ item: 'tea', size: 1, extras: ['oat', 5] });
    assert.deepEqual(problems.map(({ path }) => path).sort(), ['extras.1', 'item', 'size']);
  });

  test('reports a missing required key, even without a property or with a default', () => {
    const [problem] = compileSchema({ required: ['size'], default: {} })({});
    assert.match(problem?.message ?? '', /"size"/);
  });

  test('rejects payloads that are not objects', () => {
    for (const payload of [null, [], 'text', 5]) assert.equal(compileSchema({})(payload).length, 1);
  });

  test('follows references, including recursive ones', () => {
    const tree = {
      $ref: '#/$defs/node',
      $defs: { node: { properties: { next: { $ref: '#/$defs/node' } }, type: 'object' } },
    };
    assert.deepEqual(compileSchema(tree)({ next: { next: {} } }), []);
    assert.equal(compileSchema(tree)({ next: { next: 5 } })[0]?.path, 'next.next');
  });

  test('does not treat names of Object as keys', () => {
    assert.equal(compileSchema({ required: ['constructor'] })({}).length, 1);
  });
});

describe('an invalid schema is rejected', () => {
  test('when it is not an object', () => {
    assert.throws(() => compileSchema({ type: 'string' }), /"type" must be "object"/);
  });

  test('when it has a broken reference', () => {
    assert.throws(() => compileSchema({ $ref: '#/$defs/gone' }), TypeError);
  });
});
