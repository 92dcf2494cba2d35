import { expect } from '@esm-bundle/chai';
import { givenPayload } from '../../../src/core/tools/given-payload.js';

const f = { function_name: 'f' };

describe('the payload of a request', () => {
  const cases: [string, Record<string, unknown>, unknown][] = [
    ['`payload`', { payload: { a: 1 } }, { a: 1 }],
    ['null', { payload: null }, null],
    ['null, with other fields beside it', { payload: null, a: 1 }, null],
    ['undefined if there is none', {}, undefined],
    ['JSON text of an object', { payload: '{"a":{"b":[1]}}' }, { a: { b: [1] } }],
    ['JSON text with spaces', { payload: ' \n{ "a": 1 } ' }, { a: 1 }],
    ['JSON text of JSON text', { payload: JSON.stringify('{"a":1}') }, { a: 1 }],
    ['JSON text of null', { payload: 'null' }, null],
    ['an empty text, as nothing', { payload: ' ' }, null],
    ['a text that is not JSON, as it is', { payload: 'tea' }, 'tea'],
    ['JSON text of a number, as it is', { payload: '5' }, '5'],
    ['JSON text that breaks off, as it is', { payload: '{"a":' }, '{"a":'],
    ['the fields beside the name', { a: 1, b: [2] }, { a: 1, b: [2] }],
    ['`arguments`', { arguments: { a: 1 } }, { a: 1 }],
    ['`args`', { args: { a: 1 } }, { a: 1 }],
    ['`parameters`', { parameters: { a: 1 } }, { a: 1 }],
    ['`arguments` as JSON text', { arguments: '{"a":1}' }, { a: 1 }],
    ['a list of arguments', { arguments: [1, 2] }, { args: [1, 2] }],
    ['a list of arguments as JSON text', { args: '[1,2]' }, { args: [1, 2] }],
    ['`args` that is one of several fields, as a field', { args: { a: 1 }, b: 2 }, { args: { a: 1 }, b: 2 }],
    ['`args` that is no object, as a field', { args: 5 }, { args: 5 }],
    ['`payload` before other names', { payload: { a: 1 }, arguments: { b: 2 } }, { a: 1 }],
  ];
  for (const [what, fields, payload] of cases) {
    it(`is ${what}`, () => {
      expect(givenPayload({ ...f, ...fields })).to.deep.equal(payload);
    });
  }

  it('never has a field of the contract', () => {
    const contract = {
      session_key: 's',
      call_id: 'c',
      thread_id: 't',
      user_id: 'u',
      memory_mode: 'persistent',
    };
    expect(givenPayload({ ...f, ...contract })).to.equal(undefined);
    expect(givenPayload({ ...f, ...contract, a: 1 })).to.deep.equal({ a: 1 });
  });

  it('has no other prototype if it has a field called `__proto__`', () => {
    const request = JSON.parse('{"function_name":"f","__proto__":{"admin":true}}');
    const payload = givenPayload(request) as { admin?: boolean };
    expect(payload.admin).to.equal(undefined);
    expect(Object.getPrototypeOf(payload) === Object.prototype).to.equal(true);
    const inText = givenPayload({ ...f, payload: '{"__proto__":{"admin":true}}' }) as { admin?: boolean };
    expect(inText.admin).to.equal(undefined);
  });
});
