import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compileSchema } from '../../../src/contract/json-schema/compile-schema.js';
import type { Problem } from '../../../src/contract/json-schema/problem.js';

/** The problems of a field `v`, as sentences. */
const messages = (schema: unknown, v: unknown): string[] =>
  compileSchema({ properties: { v: schema } })({ v }).map(sentence);

const sentence = ({ path, message }: Problem) => `${path}: ${message}`;

const drink = {
  properties: { item: { type: 'string', enum: ['latte'] }, extras: { items: { type: 'string' } } },
  required: ['item', 'size'],
  additionalProperties: false,
};

describe('a payload check', () => {
  test('accepts a valid payload', () => {
    assert.equal(compileSchema(drink)({ item: 'latte', size: null }).length, 1);
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

  test('does not treat names of Object as keys', () => {
    assert.equal(compileSchema({ required: ['constructor'] })({}).length, 1);
    assert.deepEqual(
      compileSchema({ properties: { toString: false }, dependentRequired: { valueOf: ['a'] } })({}),
      [],
    );
  });

  test('reads a key named __proto__ of the payload only', () => {
    const schema = JSON.parse('{"properties":{"__proto__":{"type":"string"}}}');
    assert.deepEqual(compileSchema(schema)({}), []);
    assert.equal(compileSchema(schema)(JSON.parse('{"__proto__":5}'))[0]?.path, '__proto__');
  });

  test('does not change the schema, which may be frozen', () => {
    const schema = {
      properties: { a: Object.freeze({ $ref: '#/$defs/a' }) },
      $defs: { a: Object.freeze({ type: 'string' }) },
    };
    const before = JSON.stringify(schema);
    assert.equal(compileSchema(Object.freeze(schema))({ a: 1 }).length, 1);
    assert.equal(JSON.stringify(schema), before);
  });

  test('reports the first 20 problems', () => {
    assert.equal(messages({ items: { type: 'string' } }, Array(30_000).fill(5)).length, 20);
  });

  test('shortens keys and values in messages', () => {
    const key = 'k'.repeat(50_000);
    const problems = compileSchema({ additionalProperties: false, patternProperties: { x: { const: key } } })(
      {
        [key]: 1,
        [`x${key}`]: 1,
      },
    );
    assert.ok(problems.length === 2 && JSON.stringify(problems).length < 1_000);
  });
});

describe('a problem says what to change', () => {
  const rows: readonly (readonly [schema: unknown, value: unknown, ...messages: string[]])[] = [
    [{ type: 'string' }, 5, 'v: Must be a string, but is 5.'],
    [{ type: ['integer', 'null'] }, 1.5, 'v: Must be a whole number or null, but is 1.5.'],
    [{ type: 'boolean' }, null, 'v: Must be true or false, but is null.'],
    [{ enum: ['s', 'm'] }, 'l', 'v: Must be one of "s", "m".'],
    [{ enum: [{ a: 1, b: 2 }] }, { b: 2, a: 1 }],
    [{ const: [1] }, [2], 'v: Must be [1].'],
    [
      { enum: Array.from({ length: 32 }, (_, i) => i) },
      -1,
      `v: Must be one of ${[...Array(30).keys()].join(', ')}, or one of 2 others.`,
    ],
    [{ minimum: 1, exclusiveMaximum: 5 }, 5, 'v: Must be less than 5.'],
    [{ minimum: 1, maximum: 5 }, 0, 'v: Must be at least 1.'],
    [{ maximum: 5000 }, 99_999_999, 'v: Must be at most 5000.'],
    [{ exclusiveMinimum: 1 }, 1, 'v: Must be more than 1.'],
    [{ multipleOf: 0.01 }, 0.015, 'v: Must be a multiple of 0.01.'],
    [{ multipleOf: 0.01 }, 19.99],
    [{ minLength: 2 }, '😀', 'v: Must have at least 2 characters, but has 1.'],
    [{ maxLength: 2 }, 'abc', 'v: Must have at most 2 characters, but has 3.'],
    [{ pattern: '^[a-z]+$' }, 'A', 'v: Must match the pattern ^[a-z]+$'],
    [{ format: 'date' }, 'tomorrow', 'v: Must be in the format date, such as 2026-05-04.'],
    [{ minItems: 1 }, [], 'v: Must have at least 1 items, but has 0.'],
    [{ maxItems: 1 }, [1, 2], 'v: Must have at most 1 items, but has 2.'],
    [{ uniqueItems: true }, [1, { a: 1 }, 2, { a: 1 }], 'v: Items 1 and 3 are the same.'],
    [{ uniqueItems: true }, [1, '1', true, 'true', null, 'null', [1], ['1'], { a: 1 }]],
    [{ items: { type: 'string' } }, ['a', 1], 'v.1: Must be a string, but is 1.'],
    [{ prefixItems: [true], items: false }, [1, 2], 'v.1: No value is allowed here.'],
    [
      { items: [{ type: 'string' }], additionalItems: false },
      [1, 2],
      'v.0: Must be a string, but is 1.',
      'v.1: No value is allowed here.',
    ],
    [{ contains: { const: 1 } }, [2], 'v: 0 items fit the schema in "contains", but at least 1 must.'],
    [
      { contains: { const: 1 }, maxContains: 1 },
      [1, 1],
      'v: 2 items fit the schema in "contains", but at most 1 may.',
    ],
    [{ required: ['a'] }, {}, 'v: "a" is missing.'],
    [{ minProperties: 1 }, {}, 'v: Must have at least 1 fields, but has 0.'],
    [
      { properties: { a: true }, additionalProperties: false },
      { b: 1 },
      'v.b: This field is not allowed. Allowed: "a".',
    ],
    [{ additionalProperties: { type: 'string' } }, { b: 1 }, 'v.b: Must be a string, but is 1.'],
    [
      { propertyNames: { maxLength: 1 } },
      { ab: 1 },
      'v.ab: The field’s name: Must have at most 1 characters, but has 2.',
    ],
    [{ dependentRequired: { a: ['b'] } }, { a: 1 }, 'v: "b" is missing, which "a" needs.'],
    [
      { dependencies: { a: ['b'], c: { required: ['d'] } } },
      { a: 1, c: 1 },
      'v: "b" is missing, which "a" needs.',
      'v: "d" is missing.',
    ],
    [{ anyOf: [{ type: 'string' }, { type: 'object', required: ['a'] }] }, {}, 'v: "a" is missing.'],
    [
      { anyOf: [{ type: 'string' }, { type: 'number' }] },
      true,
      'v: Must be a string, but is true.',
      'v: Must be a number, but is true.',
    ],
    [
      {
        oneOf: [
          { properties: { kind: { const: 'circle' }, r: { type: 'number' } }, required: ['kind', 'r'] },
          { properties: { kind: { const: 'box' }, side: { type: 'number' } }, required: ['kind', 'side'] },
        ],
      },
      { kind: 'box' },
      'v: "side" is missing.',
    ],
    [
      { oneOf: [{ type: 'number' }, { minimum: 1 }] },
      5,
      'v: Fits 2 of the 2 alternatives, but must fit exactly one.',
    ],
    [{ anyOf: [{ not: {} }, false] }, 5, 'v: Must not fit the schema in "not".'],
    [{ not: { type: 'number' } }, 5, 'v: Must not fit the schema in "not".'],
    [
      // biome-ignore lint/suspicious/noThenProperty: the keyword is called so
      { if: { required: ['a'] }, then: { required: ['b'] }, else: { required: ['c'] } },
      { a: 1 },
      'v: "b" is missing.',
    ],
    [
      { allOf: [{ properties: { a: true } }], unevaluatedProperties: false },
      { a: 1, b: 1 },
      'v.b: This field is not allowed. Leave it out.',
    ],
    [
      { allOf: [{ properties: { a: { type: 'string' } } }], unevaluatedProperties: false },
      { a: 1 },
      'v.a: Must be a string, but is 1.',
    ],
    [
      { prefixItems: [true], anyOf: [{ contains: { const: 5 } }], unevaluatedItems: false },
      [1, 5, 6],
      'v.2: No value is allowed here.',
    ],
    [{ unevaluatedItems: { type: 'string' } }, [1], 'v.0: Must be a string, but is 1.'],
    [{ unknownKeyword: 5, format: 'colour' }, 5],
  ];
  for (const [schema, value, ...expected] of rows)
    test(`${JSON.stringify(schema).slice(0, 90)} for ${JSON.stringify(value)}`, () => {
      assert.deepEqual(messages(schema, value), expected);
    });
});

describe('a reference', () => {
  test('is followed, also in circles', () => {
    const tree = {
      $ref: '#/$defs/node',
      $defs: { node: { properties: { next: { $ref: '#/$defs/node' } }, type: 'object' } },
    };
    assert.deepEqual(compileSchema(tree)({ next: { next: {} } }), []);
    assert.equal(compileSchema(tree)({ next: { next: 5 } })[0]?.path, 'next.next');
  });

  const text = { type: 'string' };
  const documents: readonly (readonly [what: string, schema: Record<string, unknown>])[] = [
    ['the whole schema', { properties: { next: { $ref: '#' }, v: text } }],
    ['an anchor', { $ref: '#x', $defs: { any: { $anchor: 'x', properties: { v: text } } } }],
    [
      'a dynamic anchor',
      { $dynamicRef: '#x', $defs: { any: { $dynamicAnchor: 'x', properties: { v: text } } } },
    ],
    [
      'an id',
      {
        $ref: 'other',
        $defs: { a: { $id: 'other', properties: { v: { $ref: '#/$defs/t' } }, $defs: { t: text } } },
      },
    ],
    [
      'an absolute id',
      {
        $id: 'https://a.example/b',
        $ref: 'c#/$defs/t',
        $defs: { c: { $id: 'https://a.example/c', $defs: { t: { properties: { v: text } } } } },
      },
    ],
    ['escaped keys', { $ref: '#/$defs/a~1b~0c%25d', $defs: { 'a/b~c%d': { properties: { v: text } } } }],
    [
      'definitions of older drafts',
      { $ref: '#/definitions/a', definitions: { a: { properties: { v: text } } } },
    ],
    [
      'an item of a list',
      {
        allOf: [{ $ref: '#/$defs/list/anyOf/1' }],
        $defs: { list: { anyOf: [true, { properties: { v: text } }] } },
      },
    ],
    ['the older keyword', { properties: { next: { $recursiveRef: '#' }, v: text } }],
  ];
  for (const [what, schema] of documents)
    test(`can name ${what}`, () => {
      assert.deepEqual(compileSchema(schema)({ v: 'a' }), []);
      assert.equal(compileSchema(schema)({ v: 5 }).length, 1);
    });
});

describe('an invalid schema is refused', () => {
  const rows: readonly (readonly [what: string, schema: Record<string, unknown>, message: RegExp])[] = [
    ['of a text', { type: 'string' }, /"type" must be "object"/],
    ['of several types', { type: ['object', 'null'] }, /"type" must be "object"/],
    ['with a broken reference', { $ref: '#/$defs/gone' }, /"#\/\$defs\/gone" refers to nothing/],
    ['with a broken reference far inside', { properties: { a: { items: { $ref: '#gone' } } } }, /#gone/],
    ['with a reference to another server', { $ref: 'https://example.com/a.json' }, /refers to nothing/],
    ['with a reference to a method of Object', { $ref: '#/constructor' }, /refers to nothing/],
    ['with a reference in a circle', { properties: { a: { $ref: '#/properties/a' } } }, /without end/],
    [
      'with references in a circle',
      { allOf: [{ $ref: '#/$defs/a' }], $defs: { a: { anyOf: [{ $ref: '#' }] } } },
      /without end/,
    ],
    [
      'with an invalid pattern',
      { properties: { a: { pattern: '(' } } },
      /"properties\.a\.pattern" .*not a regular/,
    ],
    ['with an invalid key pattern', { patternProperties: { '[': true } }, /"patternProperties"/],
    [
      'with an unknown type',
      { properties: { a: { type: 'int' } } },
      /"properties\.a\.type" must be one of object/,
    ],
    [
      'with a required flag',
      { properties: { a: { required: true } } },
      /"properties\.a\.required" must be an array of names/,
    ],
    [
      'with a number as text',
      { properties: { a: { maximum: '5' } } },
      /"properties\.a\.maximum" must be a number/,
    ],
    ['with a negative length', { properties: { a: { minLength: -1 } } }, /whole number/],
    ['with a multiple of nothing', { properties: { a: { multipleOf: 0 } } }, /above 0/],
    ['with a text as schema', { properties: { a: 'string' } }, /"properties\.a" must be a schema/],
    ['with an empty list of schemas', { anyOf: [] }, /"anyOf" must be an array of schemas/],
    ['with an unusable definition', { $defs: { a: { enum: 5 } } }, /"\$defs\.a\.enum" must be an array/],
    ['with too many levels', deep(2_000), /nested too deeply/],
  ];
  for (const [what, schema, message] of rows)
    test(what, () => assert.throws(() => compileSchema(schema), { name: 'TypeError', message }));
});

function deep(levels: number): Record<string, unknown> {
  let schema: Record<string, unknown> = {};
  for (let level = 0; level < levels; level += 1) schema = { properties: { a: schema } };
  return schema;
}
