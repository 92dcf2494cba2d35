import { expect } from '@esm-bundle/chai';
import { FunctionList } from '../../../src/core/tools/function-list.js';
import { collectWarnings } from '../warnings.js';

const named = (name: string, description = '') => ({ name, description });

describe('functions declared by elements', () => {
  it('are added to those from code, which win on a name clash, with one warning', () => {
    const warnings = collectWarnings();
    const reported: string[][] = [];
    const functions = new FunctionList([named('a', 'code')], warnings.warn, all =>
      reported.push(all.map(({ name, description }) => name + description)),
    );
    functions.declare([named('a'), named('b')]);
    functions.declare([named('a')]);
    expect(reported).to.deep.equal([['acode', 'b'], ['acode']]);
    expect(functions.all).to.deep.equal([named('a', 'code')]);
    expect(warnings.details).to.deep.equal(['The code’s “a” is used, the element’s is not.']);
  });
});
