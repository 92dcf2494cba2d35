import { expect } from '@esm-bundle/chai';
import { collectFunctions } from '../../../src/core/tools/collect-functions.js';
import { collectWarnings } from '../warnings.js';

async function collect(sources: unknown) {
  const warnings = collectWarnings();
  const functions = await collectFunctions(sources, warnings.warn);
  const run = (name: string, payload?: unknown) =>
    functions.find(found => found.name === name)?.run?.(payload, { signal: undefined });
  return { names: functions.map(({ name }) => name), run };
}

const namesOf = async (sources: unknown) => (await collect(sources)).names;

class Shop {
  open() {
    return 'open';
  }
  close() {
    return 'closed';
  }
}

class Bakery extends Shop {
  readonly #bread = 'rye';
  bake = () => this.#bread;
  override close() {
    return `${super.close()}, with ${this.#bread}`;
  }
}

describe('the methods of an instance', () => {
  it('include fields with functions and what it inherits', async () => {
    const { names, run } = await collect(new Bakery());
    expect(names).to.have.members(['bakery_bake', 'bakery_close', 'bakery_open']);
    expect(run('bakery_bake')).to.equal('rye');
    expect(run('bakery_open')).to.equal('open');
    expect(run('bakery_close')).to.equal('closed, with rye');
  });

  it('of a class too, except for its fields, which need an instance', async () => {
    const { names, run } = await collect(Bakery);
    expect(names).to.have.members(['bakery_close', 'bakery_open']);
    expect(run('bakery_close')).to.equal('closed, with rye');
    expect(run('bakery_open')).to.equal('open');
  });

  it('are not those that a subclass has replaced by something else', async () => {
    class Kiosk extends (Shop as new () => object) {
      get open() {
        return () => 'read';
      }
      close = undefined;
      ring() {}
    }
    expect(await namesOf(new Kiosk())).to.deep.equal(['kiosk_ring']);
  });

  it('stop at built-in classes', async () => {
    class Bell extends EventTarget {
      ring() {}
    }
    class Items extends Array {
      total() {}
    }
    class Index extends Map {
      find() {}
    }
    class Failure extends Error {
      explain() {}
    }
    const names = await namesOf([new Bell(), new Items(), new Index(), new Failure()]);
    expect(names).to.deep.equal(['bell_ring', 'items_total', 'index_find', 'failure_explain']);
  });

  it('of an element are its own, without what the page calls', async () => {
    class Counter extends HTMLElement {
      count() {}
      connectedCallback() {}
      disconnectedCallback() {}
      adoptedCallback() {}
      connectedMoveCallback() {}
      attributeChangedCallback() {}
      formAssociatedCallback() {}
      formResetCallback() {}
      handleEvent() {}
      requestCallback() {}
    }
    customElements.define('test-methods-counter', Counter);
    expect(await namesOf(new Counter())).to.deep.equal(['counter_count', 'counter_request_callback']);
  });

  it('are none that are private by their name, static, accessors, or called by the language', async () => {
    class Vault {
      static build() {}
      _count() {}
      __reset() {}
      '#open'() {}
      get total() {
        return () => 1;
      }
      set total(_total) {}
      [Symbol.iterator]() {}
      toString() {
        return '';
      }
      toLocaleString() {
        return '';
      }
      toJSON() {}
      valueOf() {
        return 1;
      }
      // biome-ignore lint/suspicious/noThenProperty: it must not be offered
      then() {}
      _field = () => 1;
      made = Shop;
      lock() {}
    }
    expect(await namesOf(new Vault())).to.deep.equal(['vault_lock']);
    expect(await namesOf(Vault)).to.deep.equal(['vault_lock']);
    const plain = { toString: () => '', _count() {}, lock() {} };
    expect(await namesOf({ vault: plain })).to.deep.equal(['vault_lock']);
  });

  it('include one called `run` beside others', async () => {
    class Motor {
      run() {}
      stop() {}
    }
    expect(await namesOf({ motor: new Motor() })).to.deep.equal(['motor_run', 'motor_stop']);
  });

  it('are found through a proxy', async () => {
    const { names, run } = await collect(new Proxy(new Shop(), {}));
    expect(names).to.deep.equal(['shop_open', 'shop_close']);
    expect(run('shop_open')).to.equal('open');
  });
});

describe('a class', () => {
  it('may be compiled to a function with a prototype', async () => {
    function Till(this: { start: number }, start = 0) {
      this.start = start;
    }
    Till.prototype.add = function (amount: number) {
      return this.start + amount;
    };
    const { names, run } = await collect([{ Till }]);
    expect(names).to.deep.equal(['till_add']);
    expect(run('till_add', { constructorArgs: [1], methodArgs: [2] })).to.equal(3);
  });

  it('may be behind a proxy', async () => {
    const { names, run } = await collect({ shop: new Proxy(Shop, {}) });
    expect(names).to.deep.equal(['shop_open', 'shop_close']);
    expect(run('shop_open')).to.equal('open');
  });

  it('may be inside an object, as an instance may', async () => {
    expect(await namesOf({ market: { Shop } })).to.deep.equal(['shop_open', 'shop_close']);
    expect(await namesOf({ market: { a: new Shop(), b: new Shop() } })).to.deep.equal([
      ...['market_a_open', 'market_a_close', 'market_b_open', 'market_b_close'],
    ]);
  });
});

describe('a function that is not a plain one', () => {
  const add = (a: number, b: number) => a + b;
  const kinds: [string, (...args: never[]) => unknown][] = [
    ['bound', add.bind(undefined)],
    ['async', async (a: number, b: number) => a + b],
    ['behind a proxy', new Proxy(add, {})],
  ];
  for (const [kind, run] of kinds) {
    it(`is offered if it is ${kind}`, async () => {
      const found = await collect({ add: run });
      expect(found.names).to.deep.equal(['add']);
      expect(await found.run('add', { args: [1, 2] })).to.equal(3);
    });
  }

  it('is offered if it is a generator', async () => {
    function* count(to: number) {
      for (let number = 1; number <= to; number += 1) yield number;
    }
    const { names, run } = await collect({ count });
    expect(names).to.deep.equal(['count']);
    expect([...(run('count', { value: 2 }) as Iterable<number>)]).to.deep.equal([1, 2]);
  });

  it('has its own name if it is bound', async () => {
    expect(await namesOf([add.bind(undefined).bind(undefined)])).to.deep.equal(['add']);
  });
});
