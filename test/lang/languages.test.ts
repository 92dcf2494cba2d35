import { expect } from '@esm-bundle/chai';
import type { Words } from '../../src/lang/en.js';
import { en } from '../../src/lang/en.js';
import { directionOf, type Language, languageFor, languages, loadWords } from '../../src/lang/index.js';

/** Texts that are the same as in English. */
const shared: Partial<Record<Language, readonly string[]>> = {
  de: ['position'],
  fr: ['transcript', 'agent', 'fileName', 'options', 'volume', 'position'],
  it: ['volume'],
  pt: ['volume'],
};

/** Letters that a text in this language contains. Latin languages are distinguished by their words. */
const scripts: Record<Language, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  de: /\p{Script=Latin}/u,
  en: /\p{Script=Latin}/u,
  es: /\p{Script=Latin}/u,
  fr: /\p{Script=Latin}/u,
  hi: /\p{Script=Devanagari}/u,
  it: /\p{Script=Latin}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ko: /\p{Script=Hangul}/u,
  pt: /\p{Script=Latin}/u,
  ru: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
  'zh-hant': /\p{Script=Han}/u,
};

/** Names that are not translated. */
const names = /\{\w+\}|Chrome|Edge|Firefox|Safari|https|JSON/g;

/** Controls that are visible at the same time. Screen readers list them by name. */
const together: readonly (readonly (keyof Words)[])[] = [
  ['open', 'close', 'resume', 'end', 'retry', 'start', 'restart', 'mute', 'hold', 'send'],
  ['close', 'end', 'mute', 'hold', 'send', 'earlier', 'newest', 'copy', 'save', 'options', 'dismiss'],
  ['volume', 'microphone', 'speaker', 'language', 'captions', 'position', 'systemDefault', 'dismiss'],
  ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'],
  ['allow', 'refuse'],
  ['accept', 'decline', 'consent'],
  ['good', 'bad', 'sendFeedback', 'skipFeedback', 'close'],
  ['idle', 'paused', 'ended', 'connecting', 'reconnecting', 'listening', 'thinking', 'working'],
  ['speaking', 'writing', 'muted', 'unmuted', 'error', 'ready', 'listening', 'thinking', 'working'],
  ['toolRunning', 'toolDone', 'toolFailed'],
  ['you', 'agent'],
];

const flat = ({ errors, ...words }: Words): Readonly<Record<string, string>> => ({ ...words, ...errors });
/** Texts with an own message, not only values. */
const said = (words: Words) =>
  Object.entries(flat(words)).filter(([, text]) => /\p{L}/u.test(text.replace(/\{\w+\}/g, '')));
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('languages', () => {
  it('are the thirteen supported ones', () => {
    expect(languages).to.deep.equal([
      ...['ar', 'de', 'en', 'es', 'fr', 'hi', 'it', 'ja', 'ko', 'pt', 'ru', 'zh', 'zh-hant'],
    ]);
  });

  it('are found by a tag in any case; others fall back to English', () => {
    const found = {
      'pt-BR': 'pt',
      'ZH-Hant-TW': 'zh-hant',
      'zh-TW': 'zh-hant',
      'zh-HK': 'zh-hant',
      'zh-MO': 'zh-hant',
      'zh-Hant': 'zh-hant',
      'zh-Hant-HK': 'zh-hant',
      'zh-cmn-Hant': 'zh-hant',
      zh_TW: 'zh-hant',
      'zh_HK.UTF-8': 'zh-hant',
      zh: 'zh',
      'zh-CN': 'zh',
      'zh-SG': 'zh',
      'zh-Hans': 'zh',
      'zh-Hans-TW': 'zh',
      es: 'es',
      'ar-EG': 'ar',
      pt_BR: 'pt',
      en: 'en',
      'en-GB': 'en',
    };
    for (const [tag, language] of Object.entries(found)) expect(languageFor(tag), tag).to.equal(language);
    for (const tag of ['no', '', 'x-klingon', 'constructor', '__proto__', 'esperanto', '*'])
      expect(languageFor(tag), tag).to.equal('en');
  });

  it('are left to right, except Arabic', () => {
    expect(languages.filter(language => directionOf(language) === 'rtl')).to.deep.equal(['ar']);
  });

  for (const language of languages) {
    describe(language, () => {
      let words: Words;
      let all: Readonly<Record<string, string>>;
      before(async () => {
        words = await loadWords(language);
        all = flat(words);
      });

      it('has exactly the keys of English, in the same order', () => {
        expect(Object.keys(words)).to.deep.equal(Object.keys(en));
        expect(Object.keys(words.errors)).to.deep.equal(Object.keys(en.errors));
      });

      it('has no empty texts, and no leading, trailing or double spaces', () => {
        const untidy = Object.entries(all).filter(
          ([, text]) => !text || text !== text.trim() || /\s\s/.test(text),
        );
        expect(untidy).to.deep.equal([]);
      });

      it('has the placeholders of English', () => {
        for (const [key, text] of Object.entries(flat(en)))
          expect(placeholders(all[key] ?? ''), key).to.deep.equal(placeholders(text));
      });

      it('is written in its own script', () => {
        const foreign = said(words).filter(([, text]) => !scripts[language].test(text));
        expect(foreign).to.deep.equal([]);
      });

      it('uses typographic ellipses, quotes and apostrophes', () => {
        expect(Object.entries(all).filter(([, text]) => /\.\.\.|['"]/.test(text))).to.deep.equal([]);
      });

      it('has different names for controls that are visible together', () => {
        for (const keys of together) {
          const texts = keys.map(key => words[key]);
          expect(new Set(texts).size, texts.join(' | ')).to.equal(texts.length);
        }
      });

      if (language === 'en') return;

      it('has no English text left', () => {
        const same = said(en).filter(([key, text]) => all[key] === text);
        expect(same.map(([key]) => key)).to.deep.equal(shared[language] ?? []);
      });

      it('uses English letters only in names', () => {
        if (scripts[language].test('a')) return;
        const latin = Object.entries(all).filter(([, text]) => /[a-z]/i.test(text.replace(names, '')));
        expect(latin).to.deep.equal([]);
      });
    });
  }

  it('Traditional Chinese has no simplified characters', async () => {
    // Frequent characters of the simplified texts that have another traditional form.
    const simplified =
      /[与话对语说请过这个为麦克风设关闭连网络务载听声间开启错误无发现检页须应长试稍达结束显输选项览权限认证]/gu;
    const alike = /[對話語克請網風務設束稍限無長應]/u;
    const texts = Object.values(flat(await loadWords('zh-hant'))).join('');
    const found = (texts.match(simplified) ?? []).filter(letter => !alike.test(letter));
    expect([...new Set(found)]).to.deep.equal([]);
  });

  it('French keeps double punctuation on the line of the word before it', async () => {
    const loose = Object.values(flat(await loadWords('fr'))).filter(text =>
      /[^\u00a0\u202f][:;?!»]/.test(text),
    );
    expect(loose).to.deep.equal([]);
  });

  it('Spanish starts questions with ¿', async () => {
    const texts = Object.values(flat(await loadWords('es')));
    const count = (text: string, sign: string) => text.split(sign).length;
    expect(texts.filter(text => count(text, '¿') !== count(text, '?'))).to.deep.equal([]);
  });
});
