import { expect } from '@esm-bundle/chai';
import { cutText } from '../../../src/core/util/cut-text.js';
import { wellFormed } from '../../../src/core/util/well-formed.js';
import { endOfText } from '../../../src/element/ui/base/end-of-text.js';

describe('a cut text', () => {
  it('has the given length', () => {
    expect([cutText('abc', 2), cutText('abc', 3), cutText('', 2)]).to.deep.equal(['ab', 'abc', '']);
    expect([endOfText('abc', 2), endOfText('abc', 3), endOfText('', 2)]).to.deep.equal(['bc', 'abc', '']);
  });

  it('ends before a surrogate pair that does not fit', () => {
    expect(cutText('a🙂b', 2)).to.equal('a');
    expect(cutText('a🙂b', 3)).to.equal('a🙂');
    expect(cutText('🙂🙂', 3)).to.equal('🙂');
  });

  it('starts after a surrogate pair that does not fit', () => {
    expect(endOfText('a🙂b', 2)).to.equal('b');
    expect(endOfText('a🙂b', 3)).to.equal('🙂b');
  });

  it('is not changed if it is short enough, even if it ends with half a pair', () => {
    expect(cutText('a\ud83d', 2)).to.equal('a\ud83d');
  });
});

describe('well-formed text', () => {
  it('has U+FFFD for each lone surrogate', () => {
    expect(wellFormed('a\ud83db\ude42')).to.equal('a\ufffdb\ufffd');
    expect(wellFormed('\ude42\ud83d')).to.equal('\ufffd\ufffd');
  });

  it('keeps surrogate pairs', () => {
    expect(wellFormed('a🙂b')).to.equal('a🙂b');
  });
});
