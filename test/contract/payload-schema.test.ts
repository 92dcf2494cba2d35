import { expect } from '@esm-bundle/chai';
import { type } from 'arktype';
import * as v from 'valibot';
import { z } from 'zod';
import { z as z3 } from 'zod3';
import { sentence } from '../../src/contract/json-schema/problem.js';
import { payloadSchema } from '../../src/contract/payload-schema.js';
import { librarySchemas } from './library-schemas.js';

const jsonSchema = {
  type: 'object',
  properties: {
    item: { type: 'string', description: 'What to add.' },
    amount: { type: 'integer', minimum: 1, default: 1 },
    size: { enum: ['s', 'm'] },
  },
  required: ['item'],
};

describe('a payload’s JSON Schema', () => {
  it('is sent to the model unchanged', () => {
    expect(payloadSchema(jsonSchema).json).to.deep.equal(jsonSchema);
  });

  it('has the type object, even if it is not set', () => {
    expect(payloadSchema({}).json).to.deep.equal({ type: 'object', properties: {} });
    expect(payloadSchema({ properties: { a: { type: 'string' } } }).json).to.deep.equal({
      type: 'object',
      properties: { a: { type: 'string' } },
    });
  });

  for (const type of ['string', 'array', 'number']) {
    it(`with the type ${type} is rejected`, () => {
      expect(() => payloadSchema({ type })).to.throw(TypeError, 'object');
    });
  }
});

describe('a payload’s zod schema', () => {
  const schema = z.object({
    item: z.string().describe('What to add.'),
    amount: z.number().int().min(1).default(1),
  });

  it('is sent to the model as JSON Schema, in which fields with a default are optional', () => {
    const { json } = payloadSchema(schema);
    expect(json).to.include({ type: 'object' });
    expect(json).not.to.have.property('$schema');
    expect(json.required).to.deep.equal(['item']);
    expect(json.properties).to.have.nested.property('item.description', 'What to add.');
    expect(json.properties).to.have.nested.property('amount.default', 1);
  });

  it('that is not an object is rejected', () => {
    expect(() => payloadSchema(z.string())).to.throw(TypeError);
    expect(() => payloadSchema(z.array(z.string()))).to.throw(TypeError);
  });

  it('that JSON Schema can’t express is rejected', () => {
    expect(() => payloadSchema(z.object({ when: z.date() }))).to.throw();
  });

  it('checks with all features of zod', async () => {
    const { check } = payloadSchema(z.object({ name: z.string().trim() }));
    expect(await check({ name: ' Ana ' })).to.deep.equal({ payload: { name: 'Ana' } });
  });
});

describe('the check of a payload', () => {
  const schemas: [string, object][] = [
    ['JSON Schema', jsonSchema],
    [
      'zod',
      z.object({ item: z.string(), amount: z.int().min(1).default(1), size: z.enum(['s', 'm']).optional() }),
    ],
  ];
  for (const [kind, parameters] of schemas) {
    const { check } = payloadSchema(parameters);

    it(`in ${kind} fills in defaults`, async () => {
      expect(await check({ item: 'tea' })).to.deep.equal({ payload: { item: 'tea', amount: 1 } });
    });

    it(`in ${kind} keeps valid fields`, async () => {
      const payload = { item: 'tea', amount: 2, size: 's' };
      expect(await check(payload)).to.deep.equal({ payload });
    });

    it(`in ${kind} treats null in optional fields as left out`, async () => {
      const payload = { item: 'tea', amount: null, size: null };
      expect(await check(payload)).to.deep.equal({ payload: { item: 'tea', amount: 1 } });
      expect(payload.size).to.equal(null);
      expect(await sentences(check({ item: null }))).to.have.length(1);
    });

    it(`in ${kind} names each invalid field`, async () => {
      const problems = await sentences(check({ item: 5, amount: 0, size: 'xl' }));
      expect(problems).to.have.length(3);
      expect(problems[0]).to.match(/^item: ./);
      expect(problems[1]).to.match(/^amount: ./);
      expect(problems[2]).to.match(/^size: ./);
    });

    it(`in ${kind} treats null as an empty payload`, async () => {
      for (const nothing of [null, undefined, {}]) {
        const problems = await sentences(check(nothing));
        expect(problems).to.have.length(1);
        expect(problems[0]).to.contain('item');
      }
    });

    it(`in ${kind} rejects values that are not objects`, async () => {
      for (const payload of ['tea', 5, ['tea']]) expect(await check(payload)).to.have.property('problems');
    });
  }

  it('accepts no payload when no field is required', () => {
    expect(payloadSchema({}).check(null)).to.deep.equal({ payload: {} });
  });
});

describe('a payload is completed', () => {
  const options = {
    type: 'object',
    properties: {
      hot: { type: 'boolean', default: true },
      note: { type: ['string', 'null'], default: 'none' },
    },
  };
  const cases: [what: string, parameters: object, given: object, completed: object][] = [
    [
      'in objects inside',
      { properties: { options } },
      { options: {} },
      { options: { hot: true, note: 'none' } },
    ],
    ['in no object that is left out', { properties: { options } }, {}, {}],
    [
      'in a default',
      { properties: { options: { ...options, default: {} } } },
      {},
      { options: { hot: true, note: 'none' } },
    ],
    [
      'in items',
      { properties: { list: { items: options } } },
      { list: [{ hot: null }] },
      { list: [{ hot: true, note: 'none' }] },
    ],
    [
      'in fields of any name',
      { additionalProperties: options },
      { a: { hot: null } },
      { a: { hot: true, note: 'none' } },
    ],
    [
      'in references',
      { properties: { options: { $ref: '#/$defs/o' } }, $defs: { o: options } },
      { options: {} },
      { options: { hot: true, note: 'none' } },
    ],
    ['in parts', { allOf: [options] }, { hot: null }, { hot: true, note: 'none' }],
    [
      'in the only alternative to null',
      { properties: { options: { anyOf: [options, { type: 'null' }] } } },
      { options: {} },
      { options: { hot: true, note: 'none' } },
    ],
    ['but keeps null where it is valid', options, { note: null }, { hot: true, note: null }],
    ['but keeps null in a field of any type', { properties: { a: {} } }, { a: null }, { a: null }],
    [
      'also in a required field with a default',
      { properties: { a: { type: 'string', default: 'x' } }, required: ['a'] },
      { a: null },
      { a: 'x' },
    ],
    ['with default lists', { properties: { a: { default: [1, { b: 2 }] } } }, {}, { a: [1, { b: 2 }] }],
    [
      'with a field named __proto__',
      { properties: { a: { default: 1 } } },
      JSON.parse('{"__proto__":{"b":1}}'),
      JSON.parse('{"a":1,"__proto__":{"b":1}}'),
    ],
  ];
  for (const [what, parameters, given, completed] of cases)
    it(what, () => {
      const before = JSON.stringify(given);
      expect(payloadSchema(parameters).check(given)).to.deep.equal({ payload: completed });
      expect(JSON.stringify(given)).to.equal(before);
    });

  it('with a new copy of the default each time', () => {
    const { check } = payloadSchema({ properties: { list: { default: [] } } });
    const [first, second] = [check({}), check({})] as { payload: { list: unknown[] } }[];
    expect(first?.payload.list).not.to.equal(second?.payload.list);
  });

  it('from a reactive proxy, which can’t be cloned', () => {
    const reactive = <Target extends object>(target: Target): Target =>
      new Proxy(target, {
        get: (of, key) => {
          const value: unknown = Reflect.get(of, key);
          return typeof value === 'object' && value !== null ? reactive(value) : value;
        },
      });
    const schema = { type: 'object', properties: { list: { type: 'array', default: [{ a: 1 }] } } };
    const { json, check } = payloadSchema(reactive(schema));
    expect(structuredClone(json)).to.deep.equal(schema);
    expect(structuredClone(check({}))).to.deep.equal({ payload: { list: [{ a: 1 }] } });
  });
});

describe('a schema of a library', () => {
  for (const [library, schema] of Object.entries(librarySchemas)) {
    const read = () => payloadSchema(schema);

    it(`(${library}) is JSON Schema for the model`, () => {
      const { json } = read();
      const { properties, ...rest } = JSON.parse(JSON.stringify(json));
      expect(rest).to.deep.equal({ type: 'object', required: ['cents'] });
      expect(properties.cents).to.deep.equal({
        type: 'integer',
        minimum: 1,
        maximum: 5000,
        description: 'The price.',
      });
      expect(properties.note).to.include({ type: 'string' });
      expect([...properties.size.enum].sort()).to.deep.equal(['m', 's']);
      expect(properties.items).to.deep.equal({
        type: 'array',
        items: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
      });
    });

    it(`(${library}) transforms payloads and fills in defaults`, async () => {
      expect(await read().check({ cents: 5000, note: 'a', items: null })).to.deep.equal({
        payload: { cents: 5000, note: 'a', size: 'm' },
      });
    });

    it(`(${library}) is enforced, with the path of each problem`, async () => {
      const { check } = read();
      expect(await sentences(check({ cents: 5001 }))).to.have.length(1);
      expect((await sentences(check({ cents: 99_999_999 })))[0]).to.match(/^cents: ./);
      expect((await sentences(check({ cents: 1, items: [{ id: 'a' }, { id: 5 }] })))[0]).to.match(
        /^items\.1\.id: ./,
      );
      expect((await sentences(check({})))[0]).to.match(/^cents: ./);
      for (const payload of ['tea', 5, ['tea']])
        expect(await sentences(check(payload))).not.to.deep.equal([]);
    });
  }

  it('may trim', async () => {
    for (const library of ['zod 3', 'zod 4', 'zod mini', 'valibot', 'ArkType'])
      expect(
        await payloadSchema(librarySchemas[library] as object).check({ cents: 1, note: ' a ' }),
        library,
      ).to.have.nested.property('payload.note', 'a');
  });

  it('may be asynchronous', async () => {
    const { check } = payloadSchema(librarySchemas['valibot, asynchronous'] as object);
    expect(await sentences(check({ cents: 1, note: 'no' }))).to.deep.equal(['note: Not no.']);
    const zod = payloadSchema(z.object({ a: z.string().refine(async text => text === 'yes', 'Not yes.') }));
    expect(await zod.check({ a: 'yes' })).to.deep.equal({ payload: { a: 'yes' } });
    expect(await sentences(zod.check({ a: 'no' }))).to.deep.equal(['a: Not yes.']);
  });

  it('that throws or rejects in its check is a problem', async () => {
    const thrower = () => {
      throw new Error('No database.');
    };
    for (const schema of [
      z.object({ a: z.any().refine(thrower) }),
      z.object({ a: z.any().refine(async () => thrower()) }),
    ])
      expect(await sentences(payloadSchema(schema).check({ a: 1 }))).to.deep.equal([
        'The payload could not be checked: No database.',
      ]);
  });

  it('of zod 3 is converted with all that JSON can express', () => {
    const tree: z3.ZodType = z3.object({ kids: z3.array(z3.lazy(() => tree)).optional() });
    const branch = (name: string) => z3.object({ kind: z3.literal(name) });
    // As TypeScript compiles `enum Level { low, high = 5 }`.
    const Level = { low: 0, high: 5, 0: 'low', 5: 'high' };
    const fields: [field: z3.ZodType, json: object, isOptional?: boolean][] = [
      [z3.string().min(1).max(2).email(), { type: 'string', minLength: 1, maxLength: 2, format: 'email' }],
      [z3.string().length(2).regex(/^a/), { type: 'string', minLength: 2, maxLength: 2, pattern: '^a' }],
      [z3.string().regex(/a/i), { type: 'string' }],
      [
        z3.number().gt(1).lt(5).multipleOf(2),
        { type: 'number', exclusiveMinimum: 1, exclusiveMaximum: 5, multipleOf: 2 },
      ],
      [z3.boolean().nullable(), { anyOf: [{ type: 'boolean' }, { type: 'null' }] }],
      [z3.string().nullish(), { anyOf: [{ type: 'string' }, { type: 'null' }] }, true],
      [z3.literal(5), { const: 5 }],
      [z3.nativeEnum(Level), { enum: [0, 5] }],
      [
        z3.array(z3.null()).min(1).max(2),
        { type: 'array', items: { type: 'null' }, minItems: 1, maxItems: 2 },
      ],
      [z3.array(z3.any()).length(2), { type: 'array', items: {}, minItems: 2, maxItems: 2 }],
      [z3.union([z3.string(), z3.number()]), { anyOf: [{ type: 'string' }, { type: 'number' }] }],
      [z3.union([z3.string(), z3.undefined()]), { anyOf: [{ type: 'string' }, { not: {} }] }, true],
      [
        z3.discriminatedUnion('kind', [branch('a'), branch('b')]),
        {
          anyOf: ['a', 'b'].map(kind => ({
            type: 'object',
            properties: { kind: { const: kind } },
            required: ['kind'],
          })),
        },
      ],
      [
        z3.tuple([z3.string()]),
        { type: 'array', prefixItems: [{ type: 'string' }], items: false, minItems: 1 },
      ],
      [z3.tuple([]).rest(z3.number()), { type: 'array', items: { type: 'number' }, minItems: 0 }],
      [
        z3.record(z3.string().min(2), z3.number()),
        {
          type: 'object',
          additionalProperties: { type: 'number' },
          propertyNames: { type: 'string', minLength: 2 },
        },
      ],
      [z3.object({}).strict(), { type: 'object', properties: {}, additionalProperties: false }],
      [
        z3.object({}).catchall(z3.string()),
        { type: 'object', properties: {}, additionalProperties: { type: 'string' } },
      ],
      [z3.intersection(z3.object({}), z3.any()), { allOf: [{ type: 'object', properties: {} }, {}] }],
      [z3.string().transform(Number).pipe(z3.number()), { type: 'string' }],
      [z3.preprocess(String, z3.string()), { type: 'string' }],
      [z3.coerce.number().catch(1), { type: 'number' }, true],
      [
        z3.string().optional().refine(Boolean).brand('a').readonly().describe('Why.'),
        { type: 'string', description: 'Why.' },
        true,
      ],
      [z3.unknown(), {}, true],
      [tree, { type: 'object', properties: { kids: { type: 'array', items: { $ref: '#/$defs/schema1' } } } }],
    ];
    for (const [field, json, isOptional = false] of fields) {
      const { properties, required } = payloadSchema(z3.object({ field })).json;
      expect(properties).to.deep.equal({ field: json });
      expect(required).to.deep.equal(isOptional ? undefined : ['field']);
    }
    const recursive = payloadSchema(z3.object({ tree }));
    expect(recursive.json.$defs).to.have.nested.property('schema1.properties.kids.items.$ref');
  });

  it('of valibot is converted with all that JSON can express', () => {
    const tree: v.GenericSchema = v.object({ kids: v.optional(v.array(v.lazy(() => tree))) });
    const fields: [field: v.GenericSchema<never> | v.GenericSchema, json: object, isOptional?: boolean][] = [
      [v.pipe(v.string(), v.minLength(1), v.email()), { type: 'string', minLength: 1, format: 'email' }],
      [
        v.pipe(v.string(), v.regex(/^a/), v.length(2)),
        { type: 'string', pattern: '^a', minLength: 2, maxLength: 2 },
      ],
      [
        v.pipe(v.array(v.any()), v.nonEmpty(), v.maxLength(2)),
        { type: 'array', items: {}, minItems: 1, maxItems: 2 },
      ],
      [v.pipe(v.string(), v.transform(Number), v.maxValue(5)), { type: 'string' }],
      [v.pipe(v.number(), v.multipleOf(2)), { type: 'number', multipleOf: 2 }],
      [v.nullable(v.boolean()), { anyOf: [{ type: 'boolean' }, { type: 'null' }] }],
      [v.nullish(v.boolean(), true), { anyOf: [{ type: 'boolean' }, { type: 'null' }], default: true }, true],
      [v.optional(v.string(), () => 'a'), { type: 'string', default: 'a' }, true],
      [v.literal('a'), { const: 'a' }],
      [v.enum({ A: 'a', B: 'b' }), { enum: ['a', 'b'] }],
      [v.union([v.string(), v.null()]), { anyOf: [{ type: 'string' }, { type: 'null' }] }],
      [
        v.variant('kind', [v.object({ kind: v.literal('a') })]),
        { anyOf: [{ type: 'object', properties: { kind: { const: 'a' } }, required: ['kind'] }] },
      ],
      [v.intersect([v.looseObject({}), v.unknown()]), { allOf: [{ type: 'object', properties: {} }, {}] }],
      [v.strictObject({}), { type: 'object', properties: {}, additionalProperties: false }],
      [
        v.objectWithRest({}, v.string()),
        { type: 'object', properties: {}, additionalProperties: { type: 'string' } },
      ],
      [
        v.strictTuple([v.string()]),
        { type: 'array', prefixItems: [{ type: 'string' }], items: false, minItems: 1 },
      ],
      [v.tupleWithRest([], v.string()), { type: 'array', items: { type: 'string' }, minItems: 0 }],
      [
        v.record(v.string(), v.number()),
        { type: 'object', additionalProperties: { type: 'number' }, propertyNames: { type: 'string' } },
      ],
      [tree, { type: 'object', properties: { kids: { type: 'array', items: { $ref: '#/$defs/schema1' } } } }],
    ];
    for (const [field, json, isOptional = false] of fields) {
      const { properties, required } = payloadSchema(v.object({ field })).json;
      expect(properties).to.deep.equal({ field: json });
      expect(required).to.deep.equal(isOptional ? undefined : ['field']);
    }
  });

  it('reports up to 20 problems', async () => {
    const { check } = payloadSchema(z.object({ list: z.array(z.string()) }));
    expect(await sentences(check({ list: Array(100).fill(5) }))).to.have.length(20);
  });

  const standard = (more: object) => ({
    '~standard': { version: 1, vendor: 'own', validate: (value: unknown) => ({ value }), ...more },
  });

  it('of any other kind is used if it converts itself', async () => {
    const json = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: { a: {} },
    };
    const targets: unknown[] = [];
    const input = (options: { target: string }) => {
      targets.push(options.target);
      return json;
    };
    const schema = payloadSchema(standard({ jsonSchema: { input } }));
    expect(schema.json).to.deep.equal({ type: 'object', properties: { a: {} } });
    expect(targets).to.deep.equal(['draft-2020-12']);
    expect(await schema.check({ a: 1 })).to.deep.equal({ payload: { a: 1 } });
  });

  const unusable: [what: string, parameters: object, words: RegExp][] = [
    ['that can’t convert itself', standard({}), /schema of own.*JSON Schema/],
    ['of zod 4 with a date', z.object({ when: z.date() }), /Date/],
    ['of zod 3 with a date', z3.object({ when: z3.date() }), /ZodDate.*JSON/],
    ['of zod 3 with a set', z3.object({ tags: z3.array(z3.set(z3.string())) }), /ZodSet/],
    ['of valibot with a date', v.object({ when: v.date() }), /date.*JSON/],
    ['of zod 3 that is a text', z3.string(), /"type" must be "object"/],
    ['of valibot that is a list', v.array(v.string()), /"type" must be "object"/],
    ['of ArkType that is a number', type('number'), /"type" must be "object"/],
    ['in an object of schemas', { cents: z.number().max(5000) }, /z\.object/],
    ['of zod 3, in an object of schemas', { cents: z3.number().max(5000) }, /z\.object/],
    [
      'inside JSON Schema',
      { type: 'object', properties: { cents: z.number().max(5000) } },
      /"properties\.cents".*library/,
    ],
    ['of zod 3, inside JSON Schema', { properties: { cents: z3.number() } }, /"properties\.cents".*library/],
  ];
  for (const [what, parameters, words] of unusable)
    it(`${what} is refused, with words that say why`, () => {
      expect(() => payloadSchema(parameters)).to.throw(Error, words);
    });
});

describe('other values are refused', () => {
  const cases: [what: string, parameters: object, words: RegExp][] = [
    ['fields without "properties"', { shop: { type: 'string' } }, /shop.*"properties"/],
    ['an instance of a class', new (class Schema {})(), /neither/],
    ['a function', () => true, /neither/],
    ['a list', [], /neither/],
  ];
  for (const [what, parameters, words] of cases)
    it(what, () => expect(() => payloadSchema(parameters)).to.throw(TypeError, words));
});

async function sentences(checked: ReturnType<ReturnType<typeof payloadSchema>['check']>): Promise<string[]> {
  const result = await checked;
  return 'problems' in result ? result.problems.map(sentence) : [];
}
