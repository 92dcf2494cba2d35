import { expect } from '@esm-bundle/chai';
import { SentenceCutter } from '../../../src/realtime/speech/sentences.js';
import { speakable } from '../../../src/realtime/speech/speakable.js';

/** Splits a text that arrives in pieces of `size` characters. */
function cut(text: string, size = 3): string[] {
  const cutter = new SentenceCutter();
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
  return [...pieces.flatMap(piece => cutter.add(piece)), cutter.end()].filter(Boolean);
}

const one = 'We open at nine in the morning.';
const two = 'On Sundays we sleep until eleven!';

function sentenceTests(): void {
  it('returns a sentence as soon as the next one has started', () => {
    const cutter = new SentenceCutter();
    expect(cutter.add(one)).to.deep.equal([]);
    expect(cutter.add(' ')).to.deep.equal([]);
    expect(cutter.add('On')).to.deep.equal([one]);
    expect(cutter.end()).to.equal('On');
    expect(cutter.end()).to.equal('');
  });

  for (const size of [1, 2, 5, 1000]) {
    it(`finds the same sentences in pieces of ${size}`, () => {
      expect(cut(`${one} ${two}\n${one}`, size)).to.deep.equal([one, two, one]);
    });
  }

  it('returns no single word alone, except at the end', () => {
    expect(cut('Yes. No. Maybe we do, who knows. Bye.')).to.deep.equal([
      'Yes. No. Maybe we do, who knows.',
      'Bye.',
    ]);
  });

  it('does not split numbers or addresses', () => {
    const text = 'It costs 3.5 euros at https://example.com/Menu?day=1.2 as of now.';
    expect(cut(text, 1)).to.deep.equal([text]);
  });

  it('treats a line break as an end', () => {
    expect(cut(`- Two flat whites, four euros\n- A croissant, one euro fifty\n`)).to.deep.equal([
      '- Two flat whites, four euros',
      '- A croissant, one euro fifty',
    ]);
  });

  it('recognises sentences without a space between them', () => {
    const first = '我们每天早上九点开门营业，星期天我们会睡到上午十一点才开门。';
    expect(cut(`${first}欢迎光临。`, 1)).to.deep.equal([first, '欢迎光临。']);
  });

  it('splits an endless sentence at a space', () => {
    const text = 'and so on '.repeat(100).trim();
    const parts = cut(text, 7);
    expect(parts.join(' ')).to.equal(text);
    expect(parts).to.have.length(3);
    expect(parts[0]?.length).to.be.within(390, 400);
  });

  it('splits text without spaces, but not within a character', () => {
    const parts = cut(`a${'😀'.repeat(500)}`, 1000);
    expect(parts.join('')).to.equal(`a${'😀'.repeat(500)}`);
    expect(parts.filter(part => /\p{Surrogate}/u.test(part))).to.deep.equal([]);
    expect(parts).to.have.length(3);
  });

  it('returns nothing for an empty text', () => {
    expect(cut(' \n ')).to.deep.equal([]);
  });
}

describe('streamed text', sentenceTests);

describe('streamed text in a browser without Intl.Segmenter', () => {
  const { Segmenter } = Intl;
  before(() => Object.assign(Intl, { Segmenter: undefined }));
  after(() => Object.assign(Intl, { Segmenter }));
  sentenceTests();
});

describe('text for speech', () => {
  const cases: [string, string, string][] = [
    ['emphasis', 'This is **very** *nice*, _really_ __so__.', 'This is very nice, really so.'],
    ['emphasis that another sentence ends', '**We open at nine.', 'We open at nine.'],
    ['strike and code', 'Run ~~now~~ `npm test`.', 'Run now npm test.'],
    ['not a multiplication', '2 * 3 is 6, and 2*3 too.', '2 * 3 is 6, and 2*3 too.'],
    ['a name with underscores', 'Call is_open_now today.', 'Call is_open_now today.'],
    ['a heading', '## Our hours', 'Our hours'],
    ['a list', '- Bread\n* Milk\n> Quoted', 'Bread Milk Quoted'],
    ['a negative number', 'It is -5 degrees.', 'It is -5 degrees.'],
    ['a link', 'See [our menu](https://example.com/menu "Menu").', 'See our menu.'],
    ['an image', '![A cup](/cup.png) is hot.', 'A cup is hot.'],
    ['an address', 'See https://www.example.com/menu?day=1#top, or call.', 'See example.com, or call.'],
    ['an address at the end', 'See https://example.com.', 'See example.com.'],
    [
      'an address in brackets',
      'See <https://example.com/a> (http://a.example/b).',
      'See example.com (a.example).',
    ],
    ['a fence', '```js\nlet a\n```', 'let a'],
    ['white space', ' Two \n\n words ', 'Two words'],
    ['marks alone', '*** --- …', ''],
    ['other scripts', '**你好**', '你好'],
    ['digits', '42', '42'],
  ];
  for (const [what, text, spoken] of cases) {
    it(`has no markup: ${what}`, () => expect(speakable(text)).to.equal(spoken));
  }
});
