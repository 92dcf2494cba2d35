import { expect } from '@esm-bundle/chai';
import { z } from 'zod';
import { type Checked, payloadSchema, sentence } from '../../src/contract/payload-schema.js';

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

  it('checks with all features of zod', () => {
    const { check } = payloadSchema(z.object({ name: z.string().trim() }));
    expect(check({ name: ' Ana ' })).to.deep.equal({ payload: { name: 'Ana' } });
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

    it(`in ${kind} fills in defaults`, () => {
      expect(check({ item: 'tea' })).to.deep.equal({ payload: { item: 'tea', amount: 1 } });
    });

    it(`in ${kind} keeps valid fields`, () => {
      const payload = { item: 'tea', amount: 2, size: 's' };
      expect(check(payload)).to.deep.equal({ payload });
    });

    it(`in ${kind} names each invalid field`, () => {
      const problems = sentences(check({ item: 5, amount: 0, size: 'xl' }));
      expect(problems).to.have.length(3);
      expect(problems[0]).to.match(/^item: ./);
      expect(problems[1]).to.match(/^amount: ./);
      expect(problems[2]).to.match(/^size: ./);
    });

    it(`in ${kind} treats null as an empty payload`, () => {
      for (const nothing of [null, undefined, {}]) {
        const problems = sentences(check(nothing));
        expect(problems).to.have.length(1);
        expect(problems[0]).to.contain('item');
      }
    });

    it(`in ${kind} rejects values that are not objects`, () => {
      for (const payload of ['tea', 5, ['tea']]) expect(check(payload)).to.have.property('problems');
    });
  }

  it('accepts no payload when no field is required', () => {
    expect(payloadSchema({}).check(null)).to.deep.equal({ payload: {} });
  });
});

function sentences(checked: Checked): string[] {
  return 'problems' in checked ? checked.problems.map(sentence) : [];
}
