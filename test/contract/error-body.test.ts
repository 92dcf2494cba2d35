import { expect } from '@esm-bundle/chai';
import { readErrorMessage } from '../../src/contract/error-body.js';

describe('the message of an error body', () => {
  it('prefers `error` over `message`', () => {
    expect(readErrorMessage({ error: 'A', message: 'B' })).to.equal('A');
    expect(readErrorMessage({ error: { message: 'A' }, message: 'B' })).to.equal('A');
    expect(readErrorMessage({ error: { code: 1 }, message: 'B' })).to.equal('B');
    expect(readErrorMessage({ error: ' ', message: 'B' })).to.equal('B');
  });

  it('is undefined when neither is a string', () => {
    for (const body of [{ error: 5 }, { error: null }, { message: ['A'] }, 5, null, true])
      expect(readErrorMessage(body)).to.equal(undefined);
  });
});
