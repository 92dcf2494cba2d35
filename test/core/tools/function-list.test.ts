import { expect } from '@esm-bundle/chai';
import { FunctionList } from '../../../src/core/tools/function-list.js';
import { collectWarnings } from '../warnings.js';

const named = (name: string, description = '') => ({ name, description });

describe('the functions of elements', () => {
  it('are added to those of the code, which win where the names are the same: a warning tells it once', () => {
    const warnings = collectWarnings();
    const told: string[][] = [];
    const functions = new FunctionList([named('a', 'code')], warnings.warn, all =>
      told.push(all.map(({ name, description }) => name + description)),
    );
    functions.declare([named('a'), named('b')]);
    functions.declare([named('a')]);
    expect(told).to.deep.equal([['acode', 'b'], ['acode']]);
    expect(functions.all).to.deep.equal([named('a', 'code')]);
    expect(warnings.details).to.deep.equal(['The code’s “a” is used, the element’s is not.']);
  });
});
