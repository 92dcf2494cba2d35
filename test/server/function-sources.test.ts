import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { describe, test } from 'node:test';
import { type } from 'arktype';
import { z } from 'zod';
import { functionList } from '../../src/contract/schema.js';
import type { FunctionContext, HandlerOptions } from '../../src/server/index.js';
import { librarySchemas } from '../contract/library-schemas.js';
import { backend, bodyOf, get, post } from './support.js';

type Functions = HandlerOptions['functions'];

/** A backend with these functions: its list, a way to call them, and what the operator was told. */
function running(functions: Functions) {
  const { handler, warnings } = backend({ functions });
  const list = () => bodyOf(handler(get('functions')));
  return {
    list,
    names: async () => (await list()).items.map(({ name }: { name: string }) => name),
    call: (function_name: string, payload: unknown = null) =>
      bodyOf(handler(post('functions/execute', { function_name, payload }))),
    codes: () => warnings.map(({ code }) => code),
    messages: () => warnings.map(({ message }) => message).join('\n'),
  };
}

class Till {
  readonly #start: number;
  constructor(start = 0) {
    this.#start = start;
  }
  addUp(a: number, b: number) {
    return this.#start + a + b;
  }
  whose(_payload: unknown, context: FunctionContext) {
    return context.request.headers.get('content-type');
  }
}

describe('functions from code', () => {
  test('are named in snake_case, with a number if a name is taken', async () => {
    const { names, list, codes } = running([{ openShop: () => 1 }, { open_shop: () => 2 }]);
    assert.deepEqual(await names(), ['open_shop', 'open_shop_2']);
    assert.match((await list()).warnings[0], /open_shop_2/);
    assert.deepEqual(codes(), ['function_clash']);
  });

  test('come from objects, instances, classes, modules and loaders, in their order', async () => {
    const { names, codes } = running([
      { desk: { ring: () => 1 } },
      new Till(),
      { Till },
      { './loaded.ts': { ready: () => 2 } },
      { './later.ts': async () => ({ default: () => 3 }) },
      undefined,
    ]);
    const methods = ['till_add_up', 'till_whose'];
    const numbered = methods.map(name => `${name}_2`);
    assert.deepEqual(await names(), ['desk_ring', ...methods, ...numbered, 'ready', 'later']);
    assert.deepEqual(codes(), ['function_clash', 'function_clash']);
  });

  test('may be promised', async () => {
    assert.deepEqual(await running(Promise.resolve({ soon: () => 1 })).names(), ['soon']);
    assert.deepEqual(await running([Promise.resolve({ soon: () => 1 })]).names(), ['soon']);
  });

  test('get their arguments from args, value or the payload, and the context as one more', async () => {
    const { call } = running({
      echo: (...args: unknown[]) => args,
      asked: (value: unknown, context?: FunctionContext) => [value, context?.signal instanceof AbortSignal],
    });
    assert.deepEqual((await call('echo', { args: [1, 2] })).result, [1, 2]);
    assert.deepEqual((await call('echo', { value: 5 })).result, [5]);
    assert.deepEqual((await call('echo', { a: 1 })).result, [{ a: 1 }]);
    assert.deepEqual((await call('echo')).result, []);
    assert.deepEqual((await call('asked', { value: 1 })).result, [1, true]);
  });

  test('of an instance are called on it', async () => {
    const { call } = running(new Till(10));
    assert.equal((await call('till_add_up', { args: [1, 2] })).result, 13);
    assert.equal((await call('till_whose')).result, 'application/json');
  });

  test('of an instance are its fields and what it inherits, up to a class of the platform', async () => {
    class Base extends EventEmitter {
      open() {
        return 'open';
      }
    }
    class Shop extends Base {
      readonly #bread = 'rye';
      bake = async () => this.#bread;
      _count() {}
    }
    class Bell extends EventTarget {
      ring() {}
    }
    const { names, call } = running([new Shop(), new Bell(), new (class Gate extends Base {})()]);
    assert.deepEqual((await names()).sort(), ['bell_ring', 'gate_open', 'shop_bake', 'shop_open']);
    assert.equal((await call('shop_bake')).result, 'rye');
    assert.equal((await call('shop_open')).result, 'open');
  });

  test('of two instances of a class are named by their keys', async () => {
    const { names, codes } = running({ morning: new Till(), evening: new Till() });
    assert.deepEqual(await names(), [
      ...['morning_add_up', 'morning_whose', 'evening_add_up', 'evening_whose'],
    ]);
    assert.deepEqual(codes(), []);
  });

  test('may be generators, whose values become a list', async () => {
    const { call } = running({
      count: function* (to: number) {
        for (let number = 1; number <= to; number += 1) yield number;
      },
      steps: async function* () {
        yield 'first';
        yield { at: new Date(0) };
      },
    });
    assert.deepEqual((await call('count', { value: 3 })).result, [1, 2, 3]);
    assert.deepEqual((await call('steps')).result, ['first', { at: '1970-01-01T00:00:00.000Z' }]);
  });

  test('of a class are called on an instance made for the call', async () => {
    const { call } = running({ Till });
    const payload = { constructorArgs: [100], methodArgs: [1, 2] };
    assert.equal((await call('till_add_up', payload)).result, 103);
    assert.equal((await call('till_add_up', { args: [1, 2] })).result, 3);
  });

  test('may carry a definition’s fields on a plain function', async () => {
    const double = Object.assign(({ value }: { value: number }) => value * 2, {
      description: 'Doubles.',
      parameters: { type: 'object', properties: { value: { type: 'number' } } },
      silent: true,
      requiresApproval: true,
      timeoutMs: 50,
    });
    const { list, call } = running({ double });
    const { parameters, description } = double;
    const more = { requires_approval: true, silent: true, timeout_ms: 50 };
    assert.deepEqual((await list()).items, [{ name: 'double', description, parameters, ...more }]);
    assert.equal((await call('double', { value: 2 })).result, 4);
  });
});

describe('parameters', () => {
  const kinds: [string, object][] = [
    ['zod', z.object({ item: z.string(), amount: z.int().min(1).default(1) })],
    [
      'JSON Schema',
      {
        type: 'object',
        properties: { item: { type: 'string' }, amount: { type: 'integer', minimum: 1, default: 1 } },
        required: ['item'],
      },
    ],
  ];
  for (const [kind, parameters] of kinds) {
    const order = () => running({ order: { parameters, run: payload => payload } });

    test(`in ${kind} are published as JSON Schema`, async () => {
      const list = await order().list();
      const [item] = list.items;
      assert.equal(item.parameters.type, 'object');
      assert.deepEqual(item.parameters.required, ['item']);
      assert.equal(item.parameters.properties.amount.default, 1);
      assert.ok(functionList.safeParse(list).success);
    });

    test(`in ${kind} are enforced`, async () => {
      const answer = await order().call('order', { amount: 0 });
      assert.equal(answer.code, 'invalid_payload');
      assert.ok(answer.details.some((problem: { path: string }) => problem.path === 'amount'));
    });

    test(`in ${kind} fill in defaults`, async () => {
      assert.deepEqual((await order().call('order', { item: 'tea' })).result, { item: 'tea', amount: 1 });
    });
  }

  for (const [library, parameters] of Object.entries(librarySchemas)) {
    const pay = () => running({ pay: { parameters, run: payload => payload } });

    test(`of ${library} are published, and enforced`, async () => {
      const { list, call } = pay();
      const [item] = (await list()).items;
      assert.equal(item.parameters.properties.cents.maximum, 5000);
      assert.equal(item.parameters.properties.cents.description, 'The price.');
      const refused = await call('pay', { cents: 99_999_999 });
      assert.equal(refused.code, 'invalid_payload');
      assert.deepEqual(
        refused.details.map(({ path }: { path: string }) => path),
        ['cents'],
      );
      assert.deepEqual((await call('pay', { cents: 5, note: null })).result, { cents: 5, size: 'm' });
    });
  }

  test('of ArkType may be on a plain function', async () => {
    const double = Object.assign(({ value }: { value: number }) => value * 2, {
      parameters: type({ value: 'number <= 10' }),
    });
    const { call } = running({ double });
    assert.equal((await call('double', { value: 2 })).result, 4);
    assert.equal((await call('double', { value: 20 })).code, 'invalid_payload');
  });

  const unreadable: [string, object][] = [
    ['are an object of schemas', { cents: z.number().max(5000) }],
    ['have fields at the top', { shop: { type: 'string' } }],
    ['have a pattern that can’t be matched in linear time', { properties: { a: { pattern: '(a)\\1' } } }],
    ['are of another type', { type: 'string' }],
    ['refer to nothing', { $ref: '#/$defs/gone' }],
    ['have no words in JSON Schema', z.object({ when: z.date() })],
  ];
  for (const [what, parameters] of unreadable) {
    test(`that ${what} leave their function out, with a warning`, async () => {
      const { names, call, messages, codes } = running({ pay: { parameters, run: () => 1 }, ping: () => 1 });
      assert.deepEqual(await names(), ['ping']);
      assert.equal((await call('pay')).code, 'unknown_function');
      assert.deepEqual(codes(), ['function_unusable']);
      assert.match(messages(), /“pay”.*parameters/);
    });
  }
});

describe('an unusable source', () => {
  const cases: [string, object, RegExp][] = [
    ['a name without letters', { '→': () => 1 }, /→/],
    ['a value that is no function', { colour: 'red' }, /colour/],
    ['a definition without run()', { pay: { name: 'pay', description: 'Pays.' } }, /“pay”.*run\(\)/],
    ['a time limit that is none', { pay: { timeoutMs: 0, run: () => 1 } }, /“pay”.*timeoutMs.*0/],
  ];
  for (const [what, functions, message] of cases) {
    test(`${what} is skipped with a warning in the log and in the list`, async () => {
      const { list, messages } = running([functions, { ping: () => 1 }]);
      const { items, warnings } = await list();
      assert.deepEqual(items, [{ name: 'ping', timeout_ms: 30_000 }]);
      assert.match(warnings.join(), message);
      assert.match(messages(), message);
    });
  }

  test('a module that fails is named in the list, with the reason only in the log', async () => {
    const broken = () => Promise.reject(new Error('no /srv/secret/place'));
    const { list, messages, names } = running([{ './broken.ts': broken }, { ping: () => 1 }]);
    const { warnings } = await list();
    assert.deepEqual(await names(), ['ping']);
    assert.match(warnings[0], /broken\.ts/);
    assert.doesNotMatch(warnings[0], /secret/);
    assert.match(messages(), /broken\.ts: no \/srv\/secret\/place/);
  });
});

describe('loading', () => {
  /** A loader that counts, and fails as often as it is told to. */
  function counting(failures = 0) {
    const loads = { count: 0 };
    const load = async () => {
      loads.count += 1;
      if (loads.count <= failures) throw new Error('not yet');
      return { ping: () => 'pong' };
    };
    return { loads, functions: { './ping.ts': load } };
  }

  test('waits for the first request that needs functions', async () => {
    const { loads, functions } = counting();
    const { handler } = backend({ functions });
    await handler(get('elsewhere'));
    assert.equal(loads.count, 0);
    await handler(get('functions'));
    assert.equal(loads.count, 1);
  });

  test('is shared by concurrent requests and kept for later ones', async () => {
    const { loads, functions } = counting();
    const { names, call } = running(functions);
    const together = await Promise.all([names(), call('ping'), names()]);
    assert.deepEqual([together[0], together[1].result, together[2]], [['ping'], 'pong', ['ping']]);
    await names();
    assert.equal(loads.count, 1);
  });

  test('that failed is tried again by the next request, with one warning', async () => {
    const { loads, functions } = counting(2);
    const { list, names, codes } = running(functions);
    assert.deepEqual(await Promise.all([names(), names()]), [[], []]);
    assert.equal(loads.count, 1);
    assert.equal((await list()).warnings.length, 1);
    assert.deepEqual(await list(), { items: [{ name: 'ping', timeout_ms: 30_000 }] });
    assert.deepEqual(await names(), ['ping']);
    assert.equal(loads.count, 3);
    assert.deepEqual(codes(), ['function_module_failed']);
  });
});
