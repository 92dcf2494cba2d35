import { expect } from '@esm-bundle/chai';
import type { FunctionOptions } from '../../../src/core/model/function.js';
import { readFunctionOptions } from '../../../src/core/tools/function-options.js';
import { collectWarnings } from '../warnings.js';

const decides = () => true;

describe('the options of a function', () => {
  const cases: [string, object | undefined, FunctionOptions][] = [
    ['are empty when none are set', { run: () => 1 }, {}],
    ['are empty without a definition', undefined, {}],
    ['are the given values', { silent: true, timeoutMs: 5 }, { silent: true, timeoutMs: 5 }],
    ['may be false', { silent: false, requiresApproval: false }, {}],
    ['may depend on the payload', { requiresApproval: decides }, { requiresApproval: decides }],
    [
      'require approval when the value is not a boolean',
      { requiresApproval: 'yes' },
      { requiresApproval: true },
    ],
    ['may be properties of a function', Object.assign(() => 1, { silent: true }), { silent: true }],
  ];
  for (const [what, declared, options] of cases)
    it(what, () => {
      const warnings = collectWarnings();
      expect(readFunctionOptions('add', declared, warnings.warn)).to.deep.equal(options);
      expect(warnings.codes).to.deep.equal([]);
    });

  for (const timeoutMs of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, '5', null])
    it(`cause a warning for a time limit of ${timeoutMs}`, () => {
      const warnings = collectWarnings();
      expect(readFunctionOptions('add', { timeoutMs }, warnings.warn)).to.deep.equal({});
      expect(warnings.codes).to.deep.equal(['function-option-invalid']);
      expect(warnings.details).to.deep.equal([`“add”: timeoutMs is ${timeoutMs}.`]);
    });
});
