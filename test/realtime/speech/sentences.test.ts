import { expect } from '@esm-bundle/chai';
import { SentenceCutter } from '../../../src/realtime/speech/sentences.js';
import { speakable } from '../../../src/realtime/speech/speakable.js';

/** What a text becomes that comes in pieces of so many characters. */
function cut(text: string, size = 3): string[] {
  const cutter = new SentenceCutter();
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
  return [...pieces.flatMap(piece => cutter.add(piece)), cutter.end()].filter(Boolean);
}

const one = 'We open at nine in the morning.';
const two = 'On Sundays we sleep until eleven!';

function sentenceTests(): void {
  it('gives a sentence as soon as the next one has begun', () => {
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

  it('leaves no word to a request of its own, save at the end', () => {
    expect(cut('Yes. No. Maybe we do, who knows. Bye.')).to.deep.equal([
      'Yes. No. Maybe we do, who knows.',
      'Bye.',
    ]);
  });

  it('cuts neither numbers nor addresses', () => {
    const text = 'It costs 3.5 euros at https://example.com/Menu?day=1.2 as of now.';
    expect(cut(text, 1)).to.deep.equal([text]);
  });

  it('takes a new line for an end', () => {
    expect(cut(`- Two flat whites, four euros\n- A croissant, one euro fifty\n`)).to.deep.equal([
      '- Two flat whites, four euros',
      '- A croissant, one euro fifty',
    ]);
  });

  it('knows sentences that have no space between them', () => {
    const first = '我们每天早上九点开门营业，星期天我们会睡到上午十一点才开门。';
    expect(cut(`${first}欢迎光临。`, 1)).to.deep.equal([first, '欢迎光临。']);
  });

  it('cuts what never ends at a space', () => {
    const text = 'and so on '.repeat(100).trim();
    const parts = cut(text, 7);
    expect(parts.join(' ')).to.equal(text);
    expect(parts).to.have.length(3);
    expect(parts[0]?.length).to.be.within(390, 400);
  });

  it('cuts what has no space either, but no character', () => {
    const parts = cut(`a${'😀'.repeat(500)}`, 1000);
    expect(parts.join('')).to.equal(`a${'😀'.repeat(500)}`);
    expect(parts.filter(part => /\p{Surrogate}/u.test(part))).to.deep.equal([]);
    expect(parts).to.have.length(3);
  });

  it('gives nothing for nothing', () => {
    expect(cut(' \n ')).to.deep.equal([]);
  });
}

describe('text in pieces', sentenceTests);

describe('text in pieces, in a browser without Intl.Segmenter', () => {
  const { Segmenter } = Intl;
  before(() => Object.assign(Intl, { Segmenter: undefined }));
  after(() => Object.assign(Intl, { Segmenter }));
  sentenceTests();
});

describe('a text that is read aloud', () => {
  const cases: [string, string, string][] = [
    ['emphasis', 'This is **very** *nice*, _really_ __so__.', 'This is very nice, really so.'],
    ['emphasis that another sentence ends', '**We open at nine.', 'We open at nine.'],
    ['strike and code', 'Run ~~now~~ `npm test`.', 'Run now npm test.'],
    ['a product is none', '2 * 3 is 6, and 2*3 too.', '2 * 3 is 6, and 2*3 too.'],
    ['a name with underscores', 'Call is_open_now today.', 'Call is_open_now today.'],
    ['a heading', '## Our hours', 'Our hours'],
    ['a list', '- Bread\n* Milk\n> Quoted', 'Bread Milk Quoted'],
    ['a number below zero', 'It is -5 degrees.', 'It is -5 degrees.'],
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
    it(`without marks: ${what}`, () => expect(speakable(text)).to.equal(spoken));
  }
});
