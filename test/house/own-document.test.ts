import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadedLater, loadedWith, readBuilt } from './bundles.js';

const files = [...loadedWith('index.js'), ...loadedLater('index.js')];
/** `featurePolicy` is not on every prototype; `createElement` is the SDK's, which gets our audio element instead. */
const allowed = ['featurePolicy', 'createElement("audio")', 'createElement(`audio`)'];

describe('pages whose markup hides properties of the document', () => {
  for (const file of files) {
    it(`${file} reads the document through its prototype`, () => {
      const code = readBuilt(file).toString();
      const found = [...code.matchAll(/(?<![\w$.])document\.([\w$]+(\([^)]*\))?)/g)].map(
        ([, use]) => use ?? '',
      );
      assert.deepEqual(
        found.filter(use => !allowed.includes(use)),
        [],
      );
    });
  }
});
