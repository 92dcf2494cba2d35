import { expect } from '@esm-bundle/chai';
import type { FunctionOptions } from '../../../src/core/model/function.js';
import { readFunctionOptions } from '../../../src/core/tools/function-options.js';
import { collectWarnings } from '../warnings.js';

const decides = () => true;

describe('how a function is run', () => {
  const cases: [string, object | undefined, FunctionOptions][] = [
    ['is up to us where it says nothing', { run: () => 1 }, {}],
    ['is up to us where there is nothing that could say it', undefined, {}],
    ['is what it says', { silent: true, timeoutMs: 5 }, { silent: true, timeoutMs: 5 }],
    ['may be what it does not want', { silent: false, requiresApproval: false }, {}],
    ['may depend on its payload', { requiresApproval: decides }, { requiresApproval: decides }],
    ['is the careful way where it can’t be told', { requiresApproval: 'yes' }, { requiresApproval: true }],
    ['is said by properties of a function', Object.assign(() => 1, { silent: true }), { silent: true }],
  ];
  for (const [what, declared, options] of cases)
    it(what, () => {
      const warnings = collectWarnings();
      expect(readFunctionOptions('add', declared, warnings.warn)).to.deep.equal(options);
      expect(warnings.codes).to.deep.equal([]);
    });

  for (const timeoutMs of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, '5', null])
    it(`is a warning where its time limit is ${timeoutMs}`, () => {
      const warnings = collectWarnings();
      expect(readFunctionOptions('add', { timeoutMs }, warnings.warn)).to.deep.equal({});
      expect(warnings.codes).to.deep.equal(['function-option-invalid']);
      expect(warnings.details).to.deep.equal([`“add”: timeoutMs is ${timeoutMs}.`]);
    });
});
