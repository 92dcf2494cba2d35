import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { canonical } from '../../../src/contract/json-schema/canonical.js';
import { compilePayload, compileSchema } from '../../../src/contract/json-schema/compile-schema.js';
import { Compiler } from '../../../src/contract/json-schema/compiler.js';
import { apply } from '../../../src/contract/json-schema/node.js';
import { MAX_STEPS, Run } from '../../../src/contract/json-schema/run.js';

/** The steps of a check, which must not give up. */
function steps(schema: object, value: unknown): number {
  const run = new Run();
  apply(new Compiler({ ...schema }).compileRoot(), value, undefined, run);
  return run.steps;
}

const list = (length: number, item: (index: number) => unknown) => ({
  v: Array.from({ length }, (_, index) => item(index)),
});

/** Schemas and payloads of a size, whose checks could take more than linear time. */
const costly: readonly (readonly [what: string, schema: object, payload: (size: number) => object])[] = [
  ['unique objects', { properties: { v: { uniqueItems: true } } }, size => list(size, i => ({ i, b: [i] }))],
  ['unique texts', { properties: { v: { uniqueItems: true } } }, size => list(size, i => `text ${i}`)],
  [
    'a long enum',
    { properties: { v: { items: { enum: Array.from({ length: 2_000 }, (_, i) => ({ i })) } } } },
    size => list(size, i => ({ i })),
  ],
  [
    'a text with a nested pattern',
    { properties: { v: { pattern: '^(a+)+$' } } },
    size => ({ v: `${'a'.repeat(size)}!` }),
  ],
  [
    'many texts with a pattern',
    { properties: { v: { items: { pattern: '^(\\w+\\s?)*$' } } } },
    size => list(size, () => 'a a a!'),
  ],
  [
    'many fields',
    { additionalProperties: { type: 'number' } },
    size => Object.fromEntries(Array.from({ length: size }, (_, i) => [`k${i}`, i])),
  ],
  [
    'many unevaluated fields',
    { allOf: [{ properties: { a: true } }], unevaluatedProperties: false },
    size => Object.fromEntries(Array.from({ length: size }, (_, i) => [`k${i}`, i])),
  ],
  [
    'many invalid items',
    { properties: { v: { items: { anyOf: [{ type: 'string' }, { required: ['a'] }] } } } },
    size => list(size, () => ({})),
  ],
  [
    'items that contain',
    { properties: { v: { contains: { const: -1 }, unevaluatedItems: false } } },
    size => list(size, i => i),
  ],
  [
    'names of fields',
    { propertyNames: { pattern: '^[a-z]+$' } },
    size => Object.fromEntries(Array.from({ length: size }, (_, i) => [`k${i}`, i])),
  ],
];

describe('the steps of a check are linear', () => {
  for (const [what, schema, payload] of costly)
    test(`for ${what}`, () => {
      const [once, twice] = [steps(schema, payload(1_000)), steps(schema, payload(2_000))];
      assert.ok(once >= 100, `${once} steps`);
      assert.ok(twice <= 2.6 * once, `${once} steps for 1,000, ${twice} for 2,000`);
    });
});

describe('a payload of 64 KiB', () => {
  const valid: readonly (readonly [what: string, schema: object, payload: object])[] = [
    [
      'of 5,500 objects that must differ',
      { properties: { v: { uniqueItems: true } } },
      list(5_500, i => ({ i })),
    ],
    [
      'of 16,000 numbers',
      { properties: { v: { items: { type: 'integer', minimum: 0 }, uniqueItems: true } } },
      list(16_000, i => i),
    ],
    [
      'of one text with a pattern',
      { properties: { v: { pattern: '^[\\s\\S]*$', maxLength: 70_000 } } },
      { v: 'ab '.repeat(21_845) },
    ],
    [
      'of one address',
      { properties: { v: { format: 'uri' } } },
      { v: `https://example.com/${'a'.repeat(65_000)}` },
    ],
    [
      'of 6,000 fields',
      { additionalProperties: { type: 'number' } },
      Object.fromEntries(Array.from({ length: 6_000 }, (_, i) => [`k${i}`, i])),
    ],
  ];
  for (const [what, schema, payload] of valid)
    test(`${what} is checked with half of the steps`, () => {
      assert.deepEqual(compileSchema({ ...schema })(payload), []);
      assert.ok(steps(schema, payload) < MAX_STEPS / 2);
    });
});

describe('a check that takes too many steps', () => {
  /** Two alternatives at each level, of which both descend: 2 to the power of the depth. */
  const doubling = {
    $ref: '#/$defs/a',
    $defs: {
      a: { properties: { v: { anyOf: [{ $ref: '#/$defs/a' }, { $ref: '#/$defs/a' }] } }, required: ['end'] },
    },
  };
  const nested = (depth: number) => {
    let value: object = {};
    for (let level = 0; level < depth; level += 1) value = { v: value };
    return value;
  };
  const cases: readonly (readonly [what: string, schema: object, payload: object, words: RegExp])[] = [
    ['because alternatives double', doubling, nested(60), /too long to check.*shorter/],
    [
      'because a pattern is large',
      { properties: { v: { pattern: '(?:.{0,500}x){9}' } } },
      { v: 'a'.repeat(64_000) },
      /too long to check/,
    ],
    [
      'because it is too deep',
      { $ref: '#/$defs/a', $defs: { a: { properties: { v: { $ref: '#/$defs/a' } } } } },
      nested(5_000),
      /too deep/,
    ],
    [
      'because it is too deep to compare',
      { properties: { v: { uniqueItems: true } } },
      { v: [nested(20_000)] },
      /too deep/,
    ],
  ];
  for (const [what, schema, payload, words] of cases)
    test(`${what}, gives up, and tells the model what to change`, () => {
      const started = performance.now();
      const problems = compileSchema({ ...schema })(payload);
      // Generous: it takes about 50 ms.
      assert.ok(performance.now() - started < 5_000);
      assert.equal(problems.length, 1);
      assert.equal(problems[0]?.path, '');
      assert.match(problems[0]?.message ?? '', words);
      assert.ok('problems' in compilePayload({ ...schema }).complete(payload));
    });

  test('counts the steps of each payload by itself', () => {
    const check = compileSchema({ properties: { v: { uniqueItems: true } } });
    for (let time = 0; time < 50; time += 1) assert.deepEqual(check(list(5_500, i => ({ i }))), []);
  });
});

test('equal values have one canonical text, and others another', () => {
  const texts = [
    { a: 1, b: [2] },
    { b: [2], a: 1 },
    { a: 1, b: ['2'] },
    [1],
    ['1'],
    '1',
    1,
    1.0,
    null,
    'null',
    { a: null },
    {},
  ].map(value => canonical(value, () => {}));
  assert.equal(new Set(texts).size, texts.length - 2);
});
