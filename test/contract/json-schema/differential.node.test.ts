import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Schema, Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { compileSchema } from '../../../src/contract/json-schema/compile-schema.js';
import { formats } from '../../../src/contract/json-schema/formats.js';

/** Another implementation of JSON Schema 2020-12. */
const isValid = (schema: object, value: unknown) =>
  new Validator(schema as Schema, '2020-12').validate(value).valid;

/** Our check takes objects only, so the value is a field. */
const accepts = (schema: unknown, v: unknown) =>
  compileSchema({ properties: { v: schema }, $defs })({ v }).length === 0;

const $defs = {
  word: { type: 'string', pattern: '^[a-c]*$' },
  tree: {
    $anchor: 'tree',
    properties: { a: { $ref: '#/$defs/tree' } },
    additionalProperties: { type: 'number' },
  },
};

const names = fc.constantFrom('a', 'b', 'c');
const numbers = fc.constantFrom(-1, 0, 1, 1.5, 2, 0.3, 1e30);
const words = fc.constantFrom('', 'a', 'abc', 'é😀', '2026-02-29', 'x'.repeat(9));
const { value: values } = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false),
    numbers,
    words,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(names, tie('value'), { maxKeys: 3 }),
  ),
}));

const counts = fc.integer({ min: 0, max: 3 });
const types = fc.constantFrom('object', 'array', 'string', 'number', 'integer', 'boolean', 'null');
const { schema: schemas } = fc.letrec<{ schema: unknown; list: unknown; named: unknown }>(tie => ({
  list: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }),
  named: fc.dictionary(names, tie('schema'), { maxKeys: 3 }),
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.boolean(),
    fc.constantFrom({}, { $ref: '#/$defs/word' }, { $ref: '#/$defs/tree' }, { $ref: '#tree' }),
    fc.record({ type: types }),
    fc.record({ type: fc.uniqueArray(types, { minLength: 1, maxLength: 3 }) }),
    fc.record({ enum: fc.array(values, { minLength: 1, maxLength: 3 }) }),
    fc.record({ const: values }),
    fc.record(
      { minimum: numbers, maximum: numbers, exclusiveMinimum: numbers, exclusiveMaximum: numbers },
      { requiredKeys: [] },
    ),
    fc.record({ multipleOf: fc.constantFrom(0.1, 0.5, 1, 2) }),
    fc.record(
      { minLength: counts, maxLength: counts, pattern: fc.constantFrom('^a', '[^a]', 'c$', '^.{3,}$') },
      { requiredKeys: [] },
    ),
    fc.record(
      {
        items: tie('schema'),
        prefixItems: tie('list'),
        minItems: counts,
        maxItems: counts,
        uniqueItems: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    fc.record(
      { contains: tie('schema'), minContains: fc.integer({ min: 1, max: 2 }) },
      { requiredKeys: ['contains'] },
    ),
    fc.record(
      {
        properties: tie('named'),
        patternProperties: fc.dictionary(fc.constantFrom('^a', 'b|c'), tie('schema'), { maxKeys: 2 }),
        additionalProperties: tie('schema'),
        required: fc.uniqueArray(names, { maxLength: 2 }),
        minProperties: counts,
        maxProperties: counts,
        propertyNames: fc.constantFrom({ pattern: '^[ab]' }, { maxLength: 1 }, { enum: ['a', 'c'] }),
      },
      { requiredKeys: [] },
    ),
    fc.record({ dependentRequired: fc.dictionary(names, fc.uniqueArray(names, { maxLength: 2 })) }),
    fc.record({ dependentSchemas: tie('named') }),
    fc.record({ allOf: tie('list') }),
    fc.record({ anyOf: tie('list') }),
    fc.record({ oneOf: tie('list') }),
    fc.record({ not: tie('schema') }),
    // biome-ignore lint/suspicious/noThenProperty: the keyword is called so
    fc.record({ if: tie('schema'), then: tie('schema'), else: tie('schema') }, { requiredKeys: ['if'] }),
  ),
}));

describe('our check of a payload', () => {
  test('accepts what another implementation accepts', () => {
    fc.assert(
      fc.property(schemas, values, (schema, value) => {
        const expected = isValid({ properties: { v: schema }, $defs }, { v: value });
        assert.equal(accepts(schema, value), expected);
      }),
      { numRuns: 3_000 },
    );
  });

  const nearly = fc
    .tuple(
      fc.constantFrom(
        ...[
          '2026-02-28',
          '2024-02-29',
          '23:59:60Z',
          '20:30:00+02:00',
          '2026-05-04T20:30:00.5Z',
          'P1Y2M',
          'PT5M',
          'P3W',
        ],
        ...[
          'ana@example.com',
          '"a b"@example.com',
          'a@[192.0.2.1]',
          'www.example.com',
          '192.0.2.1',
          '2001:db8::1',
        ],
        ...[
          '::ffff:192.0.2.1',
          'https://a@b.example:80/c?d=e#f',
          'urn:a:b',
          '//host/a',
          '/a/{b}?c',
          '/users/{id,x*}',
        ],
        ...[
          '123e4567-e89b-12d3-a456-426614174000',
          '/a~0b/~1',
          '#/a%20b',
          '1/a',
          '0#',
          '^[a-z]+$',
          '(?:',
          '',
        ],
      ),
      fc.nat(40),
      fc.constantFrom(
        '',
        '',
        ':',
        '.',
        '/',
        '#',
        '%',
        '~',
        '9',
        'a',
        ' ',
        '@',
        '[',
        '"',
        '-',
        '\n',
        '::',
        '{',
        'é',
      ),
      fc.nat(1),
    )
    .map(([text, at, more, cut]) => text.slice(0, at) + more + text.slice(at + cut));

  /** Where the other one is wrong or narrow: see the tests of formats. */
  const different = ['duration', 'ipv4', 'url', 'email', 'ipv6', 'date-time', 'uri', 'uri-reference'];
  for (const format of Object.keys(formats).filter(name => !different.includes(name)))
    test(`knows the format ${format} as another implementation does`, () => {
      fc.assert(
        fc.property(nearly, text => {
          assert.equal(accepts({ format }, text), isValid({ format }, text), JSON.stringify(text));
        }),
        { numRuns: 1_000 },
      );
    });
});
