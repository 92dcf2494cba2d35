import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSync } from 'vite';
import { standIn } from '../../../src/realtime/build/stand-in.js';

describe('the stand-in for an excluded module', () => {
  it('has every export of the module, and each one throws an error with its name', async () => {
    const built = await load(
      'export class A {} export const b = 1, c = 2; function d() {} export { d as e }; export default d;',
    );
    assert.deepEqual(Object.keys(built).sort(), ['A', 'b', 'c', 'default', 'e']);
    for (const exported of Object.values(built))
      assert.throws(() => new exported(), /some\/module\.mjs is left out/);
  });

  it('can be extended by a class that is never instantiated', async () => {
    const { A } = await load('export class A {}');
    class B extends (A as new () => object) {}
    assert.throws(() => new B(), /left out/);
  });

  it('rejects a module that re-exports another file', () => {
    assert.throws(() => standInFor('export * from "./other.mjs";'), /export \*/);
  });
});

function standInFor(code: string): string {
  return standIn(parseSync('module.mjs', code).program, 'some/module.mjs');
}

async function load(code: string): Promise<Record<string, new () => unknown>> {
  return import(`data:text/javascript,${encodeURIComponent(standInFor(code))}`);
}
