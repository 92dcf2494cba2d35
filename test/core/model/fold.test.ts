import { expect } from '@esm-bundle/chai';
import { fold } from '../../../src/core/model/fold.js';
import { resolveRoute } from '../../../src/core/model/resolve-route.js';
import { letters } from '../../pages/letters.js';

describe('a page is looked for with other letters', () => {
  for (const { what, input, said, name, answer } of letters.rows) {
    it(`${what}: ${input} is ${answer}`, () => {
      const { kind } = resolveRoute(said, [{ name, path: '/p' }]);
      expect(kind).to.equal(answer === 'found' ? 'one' : 'none');
    });
  }
});

describe('the folded words of a text', () => {
  it('are padded with spaces, so that only whole words match', () => {
    expect(fold('Take me, PLEASE!')).to.equal(' take me please ');
  });

  it('are empty without letters or digits', () => expect(fold('—?')).to.equal(''));

  it('stay the same when folded again', () => {
    for (const { said, name } of letters.rows)
      for (const text of [said, name]) expect(fold(fold(text))).to.equal(fold(text));
  });

  const long: [string, string][] = [
    ['letters with many marks', `e${'\u0301'.repeat(200_000)}`],
    ['marks of kana', 'カ\u3099'.repeat(100_000)],
    ['digits', '٣'.repeat(200_000)],
    ['spaces', `${' '.repeat(200_000)}x`],
    ['invisible characters', '\u200d'.repeat(200_000)],
  ];
  for (const [what, text] of long) {
    it(`take linear time for ${what}`, () => {
      const started = performance.now();
      fold(text);
      // Quadratic time is minutes.
      expect(performance.now() - started).to.be.below(5_000);
    });
  }
});
