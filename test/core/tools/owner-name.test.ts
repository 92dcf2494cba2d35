import { expect } from '@esm-bundle/chai';
import { collectFunctions } from '../../../src/core/tools/collect-functions.js';
import { collectWarnings } from '../warnings.js';

async function collect(sources: unknown) {
  const warnings = collectWarnings();
  const functions = await collectFunctions(sources, warnings.warn);
  return { names: functions.map(({ name }) => name), codes: warnings.codes };
}

const namesOf = async (sources: unknown) => (await collect(sources)).names;

/** A class with one method, under a name that the code chooses. */
function classNamed(name: string | (() => string)): new () => object {
  const made = class {
    add() {}
  };
  Object.defineProperty(made, 'name', { value: name });
  return made;
}

class Store {
  add() {}
}

describe('the name of a method starts with', () => {
  it('its class', async () => {
    expect(await namesOf({ cart: new Store() })).to.deep.equal(['store_add']);
    expect(await namesOf([new Store()])).to.deep.equal(['store_add']);
    expect(await namesOf({ cart: Store })).to.deep.equal(['store_add']);
  });

  it('its key if there are two of the class, whatever their order', async () => {
    const { names, codes } = await collect({ cart: new Store(), wishlist: new Store() });
    expect(names).to.deep.equal(['cart_add', 'wishlist_add']);
    expect(codes).to.deep.equal([]);
    expect(await namesOf({ wishlist: new Store(), cart: new Store() })).to.have.members(names);
    expect(await namesOf([{ cart: new Store() }, { wishlist: new Store() }])).to.deep.equal(names);
  });

  it('its key if two classes have the same name', async () => {
    const sources = { cart: new (classNamed('Store'))(), wishlist: classNamed('store') };
    expect(await namesOf(sources)).to.deep.equal(['cart_add', 'wishlist_add']);
  });

  it('its class, with a number, if there are two without a key', async () => {
    const { names, codes } = await collect([new Store(), new Store()]);
    expect(names).to.deep.equal(['store_add', 'store_add_2']);
    expect(codes).to.deep.equal(['function-clash']);
  });

  it('its class if only the other one has a key', async () => {
    for (const sources of [
      [new Store(), { cart: new Store() }],
      [{ cart: new Store() }, new Store()],
    ])
      expect(await namesOf(sources)).to.have.members(['store_add', 'cart_add']);
  });

  for (const minified of ['a', 'Ab', '_a', '$', 't$1', '', '_', 'default']) {
    it(`its key if a bundler calls the class ${JSON.stringify(minified)}`, async () => {
      const Class = classNamed(minified);
      expect(await namesOf({ cart: new Class() })).to.deep.equal(['cart_add']);
      expect(await namesOf({ cart: Class })).to.deep.equal(['cart_add']);
      expect(await namesOf({ './src/shopping-cart.ts': { default: new Class() } })).to.deep.equal([
        'shopping_cart_add',
      ]);
      expect(await namesOf({ './src/x.ts': async () => ({ cart: new Class() }) })).to.deep.equal([
        'cart_add',
      ]);
    });
  }

  it('its key if a static method hides the name of the class', async () => {
    const Hidden = classNamed(() => 'Hidden');
    expect(await namesOf({ cart: new Hidden() })).to.deep.equal(['cart_add']);
    expect(await namesOf({ cart: Hidden })).to.deep.equal(['cart_add']);
  });

  it('nothing if a bundler has renamed the class and there is no key', async () => {
    expect(await namesOf([new (classNamed('a'))()])).to.deep.equal(['add']);
    expect(await namesOf(classNamed('a'))).to.deep.equal(['add']);
  });

  it('its class without the number that a bundler appends', async () => {
    expect(await namesOf({ cart: new (classNamed('Store$1'))() })).to.deep.equal(['store_add']);
  });

  it('its file if there are two default exports of the class', async () => {
    const modules = { './cart.ts': { default: new Store() }, './wish-list.ts': { default: Store } };
    expect(await namesOf(modules)).to.deep.equal(['cart_add', 'wish_list_add']);
  });
});
