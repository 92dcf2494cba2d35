import { expect } from '@esm-bundle/chai';
import type { AppFunction, FunctionContext, PageFunction } from '../../../src/core/model/function.js';
import { collectFunctions } from '../../../src/core/tools/collect-functions.js';
import { mergeFunctions } from '../../../src/core/tools/merge-functions.js';
import { toToolName } from '../../../src/core/tools/tool-name.js';
import { collectWarnings } from '../warnings.js';

const context: FunctionContext = {
  navigate: async () => undefined,
  signal: new AbortController().signal,
  element: undefined,
};

async function collect(sources: unknown) {
  const warnings = collectWarnings();
  const functions = await collectFunctions(sources, warnings.warn);
  const names = functions.map(({ name }) => name);
  const run = (name: string, payload?: unknown) => named(find(functions, name).run?.(payload, context));
  return { functions, names, run, warnings };
}

function find(functions: readonly PageFunction[], name: string): PageFunction {
  const found = functions.find(candidate => candidate.name === name);
  if (!found) throw new Error(`No function ${name}`);
  return found;
}

/** Replaces the context by a name, so that a failing test can print what it compares. */
function named(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(named);
  return result === context ? 'the context' : result;
}

class Cart {
  #items: string[];
  constructor(...items: string[]) {
    this.#items = items;
  }
  addItem(item: string) {
    this.#items.push(item);
    return this.#items.length;
  }
  listItems() {
    return [...this.#items];
  }
}

describe('functions come from', () => {
  it('an object of functions', async () => {
    const { names, run, warnings } = await collect({
      add: (a: number, b: number) => a + b,
      clearCart: () => 'empty',
    });
    expect(names).to.deep.equal(['add', 'clear_cart']);
    expect(run('add', { args: [1, 2] })).to.equal(3);
    expect(run('clear_cart')).to.equal('empty');
    expect(warnings.codes).to.deep.equal([]);
  });

  it('one function', async () => {
    function openHours() {
      return 'nine';
    }
    const { names, run } = await collect(openHours);
    expect(names).to.deep.equal(['open_hours']);
    expect(run('open_hours')).to.equal('nine');
  });

  it('a definition, which gets the whole payload and the context', async () => {
    const parameters = { type: 'object', properties: { value: { type: 'number' } } };
    const definition = {
      name: 'addToCart',
      description: 'Adds it.',
      parameters,
      run: (...args: unknown[]) => args,
    };
    const { functions, run } = await collect(definition);
    expect(functions).to.have.length(1);
    expect(functions[0]).to.include({ name: 'add_to_cart', description: 'Adds it.', parameters });
    expect(run('add_to_cart', { value: 5 })).to.deep.equal([{ value: 5 }, 'the context']);
  });

  it('a definition whose run uses `this`', async () => {
    const definition = {
      name: 'greet',
      greeting: 'Hi',
      run() {
        return this.greeting;
      },
    };
    expect((await collect([definition])).run('greet')).to.equal('Hi');
  });

  it('a definition named by its key', async () => {
    const { names } = await collect({ addItem: { run: () => 1 }, list: { name: 'show', run: () => 2 } });
    expect(names).to.deep.equal(['add_item', 'show']);
  });

  it('a declaration that the page handles with an event listener', async () => {
    const { functions, warnings } = await collect([{ name: 'pay', description: 'Pays.' }]);
    expect(functions[0]).to.include({ name: 'pay', description: 'Pays.', run: undefined });
    expect(warnings.codes).to.deep.equal([]);
  });

  it('a declaration with parameters and no description', async () => {
    const { names, warnings } = await collect([{ name: 'pay', parameters: { type: 'object' } }]);
    expect(names).to.deep.equal(['pay']);
    expect(warnings.codes).to.deep.equal([]);
  });

  it('a class: one tool per method, with a new object for each call', async () => {
    const { names, run } = await collect({ Cart });
    expect(names).to.deep.equal(['cart_add_item', 'cart_list_items']);
    expect(run('cart_list_items', { constructorArgs: ['tea', 'cake'] })).to.deep.equal(['tea', 'cake']);
    expect(run('cart_add_item', { constructorArgs: ['tea'], methodArgs: ['cake'] })).to.equal(2);
    expect(run('cart_add_item', { methodArgs: ['cake'] })).to.equal(1);
    expect(run('cart_list_items', {})).to.deep.equal([]);
  });

  it('a class whose methods also take args, a value, or the payload without constructorArgs', async () => {
    class Echo {
      say(...args: unknown[]) {
        return args;
      }
    }
    const { run } = await collect(Echo);
    expect(run('echo_say', { args: [1, 2] })).to.deep.equal([1, 2]);
    expect(run('echo_say', { value: 1 })).to.deep.equal([1]);
    expect(run('echo_say', { constructorArgs: [], text: 'hi' })).to.deep.equal([{ text: 'hi' }]);
  });

  it('an instance of a class, which keeps its state', async () => {
    const { names, run } = await collect([new Cart('tea')]);
    expect(names).to.deep.equal(['cart_add_item', 'cart_list_items']);
    run('cart_add_item', { value: 'cake' });
    expect(run('cart_list_items')).to.deep.equal(['tea', 'cake']);
  });

  it('nested objects, whose members keep their `this`', async () => {
    const cart = {
      count: 2,
      add(amount: number) {
        this.count += amount;
        return this.count;
      },
    };
    const { names, run } = await collect({ cart });
    expect(names).to.deep.equal(['cart_add']);
    expect(run('cart_add', { value: 3 })).to.equal(5);
    expect(cart.count).to.equal(5);
  });

  it('an object whose own functions use `this`', async () => {
    const cart = {
      name: 'small',
      add(this: { name: string } | undefined) {
        return this?.name;
      },
    };
    expect((await collect(cart)).run('add')).to.equal('small');
  });

  it('definitions and instances inside an object', async () => {
    const { names } = await collect({
      cart: new Cart(),
      shop: { hours: { description: 'Hours.', run: () => 9 } },
    });
    expect(names).to.deep.equal(['cart_add_item', 'cart_list_items', 'shop_hours']);
  });

  it('a module namespace', async () => {
    const module = await moduleOf(
      'export function addItem(item) { return item } export class Cart { clear() { return 0 } } export const shop = { open() { return true } }',
    );
    const { names, run } = await collect(module);
    expect(names).to.have.members(['add_item', 'cart_clear', 'shop_open']);
    expect(run('add_item', { value: 'tea' })).to.equal('tea');
  });

  it('loaded modules, keyed by their path', async () => {
    const module = await moduleOf('export const add = (a, b) => a + b');
    expect((await collect({ './shop/math.ts': module })).names).to.deep.equal(['add']);
  });

  it('loaders, as returned by import.meta.glob', async () => {
    const { names, warnings } = await collect({
      './functions/math.ts': () => moduleOf('export const add = (a, b) => a + b'),
      '/src/functions/time.js': () => moduleOf('export const now = () => 0'),
      '../other/more.mjs': async () => ({ more: () => 1 }),
    });
    expect(names).to.deep.equal(['add', 'now', 'more']);
    expect(warnings.codes).to.deep.equal([]);
  });

  it('a default export, named after its file', async () => {
    const { names } = await collect({
      './functions/openHours.ts': () => moduleOf('export default () => 9'),
      './functions/close-shop.ts': () => moduleOf('export default function () {}'),
      './functions/shopping-cart.ts': () => moduleOf('export default class { add() {} }'),
      './functions/desk.ts': () => moduleOf('export default { call() {} }'),
    });
    expect(names).to.deep.equal(['open_hours', 'close_shop', 'shopping_cart_add', 'desk_call']);
  });

  it('an array of all of these', async () => {
    const { names } = await collect([
      { add: () => 1 },
      new Cart(),
      { name: 'pay', run: () => 2 },
      function openHours() {},
      { './more.ts': async () => ({ more: () => 3 }) },
      undefined,
      null,
    ]);
    expect(names).to.deep.equal(['add', 'cart_add_item', 'cart_list_items', 'pay', 'open_hours', 'more']);
  });

  it('nothing when nothing is given', async () => {
    for (const nothing of [undefined, null, [], {}]) {
      const { names, warnings } = await collect(nothing);
      expect([names, warnings.codes]).to.deep.equal([[], []]);
    }
  });
});

describe('an unusable function', () => {
  it('causes a warning with its name, and the rest is kept', async () => {
    const { names, warnings } = await collect({ colour: 'red', limit: 5, add: () => 1, gone: undefined });
    expect(names).to.deep.equal(['add']);
    expect(warnings.codes).to.deep.equal(['function-unusable', 'function-unusable', 'function-unusable']);
    expect(warnings.details.join()).to.contain('colour').and.to.contain('limit').and.to.contain('gone');
  });

  it('causes a warning when it is a whole source', async () => {
    const { names, warnings } = await collect(['add', 5, { add: () => 1 }]);
    expect(names).to.deep.equal(['add']);
    expect(warnings.codes).to.deep.equal(['function-unusable', 'function-unusable']);
  });

  it('is a built-in object and its methods', async () => {
    const { names } = await collect({
      add: () => 1,
      sizes: ['s', 'm'],
      seen: new Set(),
      opened: new Date(),
      pattern: /x/,
    });
    expect(names).to.deep.equal(['add']);
  });

  it('is a getter, or the constructor of a class', async () => {
    class Shop {
      get open() {
        return true;
      }
      close() {}
    }
    expect((await collect([new Shop(), Shop])).names).to.deep.equal(['shop_close', 'shop_close_2']);
  });

  it('is a definition whose name is not a string', async () => {
    const { names, warnings } = await collect([{ name: 5, run: () => 1 }, { add: () => 1 }]);
    expect(names).to.deep.equal(['add']);
    expect(warnings.codes).to.deep.equal(['function-unusable']);
  });

  it('is not a definition whose description is not a string: the description is empty', async () => {
    const { functions } = await collect([{ name: 'add', description: 5, run: () => 1 }]);
    expect(functions[0]).to.include({ name: 'add', description: '' });
  });

  it('is a definition without a name', async () => {
    const { names, warnings } = await collect([{ run: () => 1 }]);
    expect(names).to.deep.equal([]);
    expect(warnings.codes).to.deep.equal(['function-unusable']);
  });

  it('is a module that fails to load: a warning has its path and the cause, and the others are kept', async () => {
    const cause = new Error('404');
    const { names, warnings } = await collect({
      './broken.ts': () => Promise.reject(cause),
      './throws.ts': () => {
        throw cause;
      },
      './fine.ts': async () => ({ add: () => 1 }),
    });
    expect(names).to.deep.equal(['add']);
    expect(warnings.codes).to.deep.equal(['function-module-failed', 'function-module-failed']);
    expect(warnings.details[0]).to.contain('./broken.ts').and.to.contain('404');
    expect(warnings.all[0]?.cause).to.equal(cause);
  });
});

describe('the name of a tool', () => {
  const cases: [string, string, string][] = [
    ['camelCase', 'addToCart', 'add_to_cart'],
    ['PascalCase', 'ShoppingCart', 'shopping_cart'],
    ['capitals', 'parseHTMLPage', 'parse_html_page'],
    ['digits', 'add2Items', 'add2_items'],
    ['snake_case', 'add_to_cart', 'add_to_cart'],
    ['kebab-case', 'add-to-cart', 'add_to_cart'],
    ['accents', 'añadirCafé', 'anadir_cafe'],
    ['words', '  Open the shop! ', 'open_the_shop'],
    ['symbols', '$add$', 'add'],
    ['only symbols', '→ $ _', ''],
    ['no Latin letters', '価格', ''],
    ['nothing', '', ''],
  ];
  for (const [what, words, name] of cases) {
    it(`is made of ${what}: ${JSON.stringify(words)} → ${JSON.stringify(name)}`, () => {
      expect(toToolName(words)).to.equal(name);
    });
  }

  it('has up to 64 characters and does not end with an underscore', () => {
    expect(toToolName('a'.repeat(80))).to.equal('a'.repeat(64));
    expect(toToolName(`${'a'.repeat(63)} ${'b'.repeat(10)}`)).to.equal('a'.repeat(63));
  });

  it('causes a warning when no usable characters are left', async () => {
    const { names, warnings } = await collect({ $: () => 1, 価格: () => 2, add: () => 3 });
    expect(names).to.deep.equal(['add']);
    expect(warnings.codes).to.deep.equal(['function-unusable', 'function-unusable']);
  });

  it('gets _2, _3, … when it is taken, with a warning each, in the given order', async () => {
    const { names, run, warnings } = await collect([
      { addItem: () => 'first' },
      { add_item: () => 'second' },
      { 'add-item': () => 'third' },
    ]);
    expect(names).to.deep.equal(['add_item', 'add_item_2', 'add_item_3']);
    expect([run('add_item'), run('add_item_2'), run('add_item_3')]).to.deep.equal([
      'first',
      'second',
      'third',
    ]);
    expect(warnings.codes).to.deep.equal(['function-clash', 'function-clash']);
    expect(warnings.details[0]).to.contain('add_item_2');
  });

  it('skips a number that is also taken', async () => {
    const { names } = await collect([{ add: () => 1, add_2: () => 2 }, { add: () => 3 }]);
    expect(names).to.deep.equal(['add', 'add_2', 'add_3']);
  });

  it('stays within 64 characters including its number', async () => {
    const long = 'a'.repeat(64);
    const { names } = await collect([{ [long]: () => 1 }, { [long]: () => 2 }]);
    expect(names).to.deep.equal([long, `${'a'.repeat(62)}_2`]);
  });
});

describe('the arguments of a function', () => {
  const cases: [string, unknown, unknown[]][] = [
    ['the payload’s args', { args: [1, 2] }, [1, 2]],
    ['the payload’s arguments', { arguments: [1, 2] }, [1, 2]],
    ['an empty list of args', { args: [] }, []],
    ['the payload’s value', { value: 5 }, [5]],
    ['a value that is nothing', { value: null }, [null]],
    ['args before a value', { args: [1], value: 5 }, [1]],
    ['the whole payload', { name: 'tea', count: 2 }, [{ name: 'tea', count: 2 }]],
    ['the whole payload when args is not an array', { args: 'tea' }, [{ args: 'tea' }]],
    ['a payload that is not an object', 'tea', ['tea']],
    ['nothing, of an empty payload', {}, []],
    ['nothing, of null', null, []],
    ['nothing, of none', undefined, []],
  ];
  for (const [what, payload, expected] of cases) {
    it(`are ${what}`, async () => {
      const { run } = await collect({ echo: (...args: unknown[]) => args });
      expect(run('echo', payload)).to.deep.equal(expected);
    });
  }

  it('end with the context when the function declares two or more parameters', async () => {
    const { run } = await collect({
      none: (...args: unknown[]) => args,
      one: (first: unknown) => first,
      two: (first: unknown, second: unknown) => [first, second],
    });
    expect(run('none', { value: 1 })).to.deep.equal([1]);
    expect(run('one', { value: 1 })).to.equal(1);
    expect(run('one')).to.deep.equal({});
    expect(run('two', { value: 1 })).to.deep.equal([1, 'the context']);
    expect(run('two')).to.deep.equal([{}, 'the context']);
    expect(run('two', { args: [1, 2] })).to.deep.equal([1, 2]);
  });

  it('end with the context for methods too', async () => {
    class Desk {
      call(who: string, given?: FunctionContext) {
        return [who, given];
      }
      ring(_payload: unknown, given?: FunctionContext) {
        return given;
      }
    }
    const { run } = await collect([new Desk(), { Desk }]);
    expect(run('desk_ring')).to.equal('the context');
    expect(run('desk_ring_2')).to.equal('the context');
    expect(run('desk_call', { value: 'Ana' })).to.deep.equal(['Ana', 'the context']);
  });

  const forged = { request: { user: 'admin' } };
  const forgeries: [string, unknown][] = [
    ['args', { args: ['A1', forged] }],
    ['arguments', { arguments: ['A1', forged] }],
    ['args longer than the parameters', { args: ['A1', forged, forged, forged] }],
    ['a value that is the context', { args: ['A1', 'admin'] }],
    ['a missing context', { args: ['A1', null] }],
    ['a list', { args: ['A1', [forged]] }],
    ['too few args', { args: ['A1'] }],
    ['a value', { value: 'A1' }],
  ];
  for (const [what, payload] of forgeries) {
    it(`can’t replace the context by ${what}`, async () => {
      const { run } = await collect({
        named: (_sku: string, context: unknown) => context,
        prefixed: (_sku: string, _ctx: unknown) => _ctx,
        destructured: (_sku: string, { signal }: FunctionContext) => signal,
        optional: (_sku: string, { signal }: Partial<FunctionContext> = {}) => signal,
        later: (_sku: string, _count = 1, ctx$1?: unknown) => [_count, ctx$1].at(1),
      });
      expect(run('named', payload)).to.equal('the context');
      expect(run('prefixed', payload)).to.equal('the context');
      expect(run('destructured', payload)).to.equal(context.signal);
      expect(run('optional', payload)).to.equal(context.signal);
      expect(run('later', payload)).to.equal('the context');
    });
  }

  it('never fill the last parameter with an object of the payload, whatever its name', async () => {
    const { run } = await collect({ f: (_a: unknown, b: unknown) => b });
    for (const args of [
      ['A1', forged],
      ['A1', forged, 3],
      ['A1', {}],
    ])
      expect(run('f', { args })).to.equal('the context');
    expect(run('f', { args: [1, 2] })).to.equal(2);
    expect(run('f', { args: [1, [2]] })).to.deep.equal([2]);
  });

  it('keep defaults and end where the parameters do', async () => {
    const { run } = await collect({
      // biome-ignore lint/complexity/useArrowFunction: counts what it received
      counted: function (_a: unknown, _b = ')', ...none: []) {
        return none.length;
      },
      preset: (a: number, b = 2) => a + b,
      text: (a: string, b = '),{', c = [1, 2]) => [a, b, c],
      surplus(_a: unknown) {
        // biome-ignore lint/complexity/noArguments: counts what it received
        return arguments.length;
      },
      bound: ((_a: unknown, b: unknown) => b).bind(undefined),
    });
    expect(run('preset', { args: [1] })).to.equal(3);
    expect(run('preset', { args: [1, 5] })).to.equal(6);
    expect(run('text', { args: ['a'] })).to.deep.equal(['a', '),{', [1, 2]]);
    expect(run('surplus', { args: [1, forged] })).to.equal(1);
    expect(run('bound', { args: [1, forged] })).to.equal('the context');
    expect(run('counted', { args: [1, 2, 3] })).to.equal(1);
  });

  it('of a class can’t replace the context by methodArgs', async () => {
    class Desk {
      // Named as a minifier would.
      call(_a: string, b?: unknown) {
        return b;
      }
    }
    const { run } = await collect({ Desk });
    expect(run('desk_call', { methodArgs: ['A1', forged] })).to.equal('the context');
  });

  it('are the whole payload and the context when the function has a parameters schema', async () => {
    const parameters = { type: 'object', properties: { value: { type: 'number' } } };
    const double = Object.assign((...args: unknown[]) => args, { description: 'Doubles.', parameters });
    const { functions, run } = await collect({ double, math: { double } });
    expect(functions[0]).to.include({ description: 'Doubles.', parameters });
    expect(functions[1]).to.include({ description: 'Doubles.', parameters });
    expect(run('double', { value: 2 })).to.deep.equal([{ value: 2 }, 'the context']);
    expect(run('math_double', { value: 2 })).to.deep.equal([{ value: 2 }, 'the context']);
  });
});

describe('merging the page’s functions with the backend’s', () => {
  const bare = (name: string): PageFunction => ({ name, description: '' });
  const origins = (functions: AppFunction[]) => functions.map(({ name, origin }) => `${name}: ${origin}`);

  it('keeps both, the page’s first', () => {
    const warnings = collectWarnings();
    const merged = mergeFunctions([bare('b')], [bare('a'), bare('c')], warnings.warn);
    expect(origins(merged)).to.deep.equal(['b: page', 'a: backend', 'c: backend']);
    expect(warnings.codes).to.deep.equal([]);
  });

  it('keeps the page’s function on a name clash, with a warning', () => {
    const warnings = collectWarnings();
    const merged = mergeFunctions([bare('a')], [bare('a'), bare('b')], warnings.warn);
    expect(origins(merged)).to.deep.equal(['a: page', 'b: backend']);
    expect(warnings.codes).to.deep.equal(['function-clash']);
    expect(warnings.details[0]).to.contain('“a”');
  });
});

function moduleOf(code: string): Promise<object> {
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}
