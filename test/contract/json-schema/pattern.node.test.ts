import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compilePattern } from '../../../src/contract/json-schema/pattern/compile-pattern.js';

const matches = (pattern: string, text: string) => compilePattern(pattern, 'pattern')(text, () => {});

/** The steps that a search takes. */
function steps(pattern: string, text: string): number {
  let sum = 0;
  compilePattern(pattern, 'pattern')(text, more => {
    sum += more;
  });
  return sum;
}

const letters = fc.constantFrom('a', 'b', 'c', '1', ' ', '-', '_', '\n', 'é', '名', '😀');
const texts = fc.array(letters, { maxLength: 8 }).map(list => list.join(''));
const atoms = fc.constantFrom(
  ...['a', 'b', 'é', '😀', '.', '\\d', '\\w', '\\s', '\\S', '\\W', '[abc]', '[^a-c]', '[\\w-]', '\\p{L}'],
  ...[
    '\\u0061',
    '\\u{62}',
    '\\x63',
    '\\n',
    '\\-',
    '[\\]\\\\-]',
    '\\/',
    '\\P{Lu}',
    '\\ud83d\\ude00',
    '[^\\s]',
  ],
);
const edges = fc.constantFrom('^', '$', '\\b', '\\B');
const { pattern: patterns } = fc.letrec<{ pattern: string; part: string }>(tie => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atoms,
    edges,
    fc
      .tuple(
        tie('pattern'),
        fc.constantFrom('*', '+', '?', '*?', '{2}', '{0,2}', '{1,}', '{2,3}?', '{0}', ''),
      )
      .map(([inner, times]) => `(?:${inner})${times}`),
    fc.tuple(atoms, fc.constantFrom('*', '+', '?', '+?', '{2}', '{1,3}', '{0,}')).map(pair => pair.join('')),
    fc
      .tuple(fc.constantFrom('(?=', '(?!', '(?<=', '(?<!', '(', '(?<n>'), tie('pattern'))
      .map(([open, inner]) => `${open}${inner})`),
  ),
  pattern: fc.oneof(
    fc.array(tie('part'), { maxLength: 4 }).map(parts => parts.join('')),
    fc.tuple(tie('part'), tie('part')).map(parts => parts.join('|')),
  ),
}));

describe('a pattern', () => {
  test('matches what RegExp matches, for all kinds of syntax', () => {
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        const native = nativeOf(pattern);
        fc.pre(native !== undefined);
        assert.equal(matches(pattern, text), native?.test(text), `${pattern} in ${JSON.stringify(text)}`);
      }),
      { numRuns: 3_000 },
    );
  });

  const examples: readonly (readonly [
    pattern: string,
    fits: readonly string[],
    misses: readonly string[],
  ])[] = [
    ['^\\d{3}-[A-Z]{2}$', ['123-AB'], ['123-ab', '1234-AB', '']],
    ['^(?=.*[A-Z])(?=.*\\d)(?!.*\\s).{8,}$', ['Passw0rd'], ['password', 'Pass w0rd', 'Pw0']],
    ['(?<=\\$)\\d+', ['cost: $5'], ['cost: €5', '5$']],
    ['^\\p{Lu}\\p{L}*$', ['Ørsted', 'Ана'], ['ana', 'A1']],
    ['^[\\w-.]+$', ['a-b.c'], ['a b', '']],
    ['a{,3}', ['a{,3}'], ['aaa']],
    ['^.$', ['😀', 'a'], ['ab', '\n', '']],
    ['^(?<year>\\d{4})$', ['2026'], ['26']],
    ['', ['', 'a'], []],
    ['\\bcat\\b', ['a cat.'], ['concat', 'cats']],
    ['^(?:(?:a|b*)*(?=(?:a|b*)*z))+', ['abz'], ['ab']],
    ['^\\cJ\\0$', ['\n\0'], ['J0']],
  ];
  for (const [pattern, fits, misses] of examples)
    test(`${pattern} matches its examples only`, () => {
      for (const text of fits) assert.ok(matches(pattern, text), text);
      for (const text of misses) assert.ok(!matches(pattern, text), text);
    });

  const invalid: readonly (readonly [pattern: string, reason: RegExp])[] = [
    ['(a', /not a regular expression/],
    ['(a)\\1', /backreference/],
    ['(?<x>a)\\k<x>', /backreference/],
    ['(?:a{200}){200}', /repetitions are too many/],
    ['(((a{99}){99}){99}){99}', /repetitions are too many/],
  ];
  for (const [pattern, reason] of invalid)
    test(`${pattern} is refused, with the reason`, () => {
      assert.throws(() => compilePattern(pattern, 'properties.a.pattern'), {
        name: 'TypeError',
        message: reason,
      });
      assert.throws(() => compilePattern(pattern, 'properties.a.pattern'), /"properties\.a\.pattern"/);
    });

  test('without anything to repeat is compiled at once', () => {
    for (const pattern of ['(?:){1000000}', '(?:(?:){999999}){999999}', '(?:){0,1000000}', '(?:)*', '(?:)+'])
      assert.ok(matches(pattern, 'a'));
  });
});

describe('the steps of a search are linear', () => {
  const evil: readonly (readonly [pattern: string, text: (size: number) => string])[] = [
    ['^(a+)+$', size => `${'a'.repeat(size)}!`],
    ['^(a|aa)+$', size => `${'a'.repeat(size)}!`],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', size => 'a'.repeat(size)],
    ['(.*)(.*)(.*)x', size => 'a'.repeat(size)],
    ['a+$', size => `${'a'.repeat(size)}b`],
    ['\\s+$', size => `${' '.repeat(size)}x`],
    ['^(\\w+\\s?)*$', size => `${'word '.repeat(size / 5)}!`],
    ['^(?:.|\\s)*;$', size => '\n'.repeat(size)],
    ['(?=.*z)b', size => `${'a'.repeat(size)}z`],
    ['(?=(a+)+$)a', size => `${'a'.repeat(size)}!`],
    ['(?<=a.*)b', size => 'a'.repeat(size)],
    ['(?!.*b)a!', size => 'a'.repeat(size)],
    ['^(a?){30}a{30}$', size => 'a'.repeat(size)],
    ['[\\p{L}\\p{N}]+$', size => `${'字'.repeat(size)}。`],
    ['😀+$', size => `${'😀'.repeat(size)}.`],
  ];
  for (const [pattern, text] of evil)
    test(`for ${pattern}`, () => {
      const [once, twice] = [steps(pattern, text(2_000)), steps(pattern, text(4_000))];
      assert.ok(once > 0);
      assert.ok(twice <= 2.6 * once, `${once} steps for 2,000 characters, ${twice} for 4,000`);
    });
});

/** Tries each character in turn: V8's own search also starts between the halves of a surrogate pair. */
function nativeOf(pattern: string): { test(text: string): boolean } | undefined {
  try {
    const sticky = new RegExp(pattern, 'uy');
    const starts = (text: string) =>
      ['', ...text].map((_, index, all) => all.slice(0, index + 1).join('').length);
    const matchesAt = (text: string) => (at: number) => {
      sticky.lastIndex = at;
      return sticky.test(text);
    };
    return { test: text => starts(text).some(matchesAt(text)) };
  } catch {
    return undefined;
  }
}
