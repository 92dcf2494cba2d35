import { expect } from '@esm-bundle/chai';
import { hasCode, keywordHints, languageHints } from '../../../src/core/model/transcription.js';

const models = {
  'gpt-transcribe': true,
  'gpt-transcribe-2026-10-01': true,
  'gpt-live-transcribe': true,
  'gpt-4o-transcribe': false,
  'gpt-4o-mini-transcribe-2025-12-15': false,
  'gpt-realtime-whisper': false,
  'whisper-1': false,
  'my-gpt-transcribe': false,
  '': false,
};

for (const [model, lists] of Object.entries(models)) {
  describe(`the hints for the transcription model “${model}”`, () => {
    it(`have ${lists ? 'all languages' : 'a language only if it is the only one'}, as ISO 639-1 codes`, () => {
      expect(languageHints(model, 'es-MX')).to.deep.equal(lists ? { languages: ['es'] } : { language: 'es' });
      expect(languageHints(model, 'EN', 'en_GB')).to.deep.equal(
        lists ? { languages: ['en'] } : { language: 'en' },
      );
      expect(languageHints(model, 'en', 'zh-Hant-TW')).to.deep.equal(
        lists ? { languages: ['en', 'zh'] } : {},
      );
      expect(languageHints(model)).to.deep.equal({});
    });

    it(`have ${lists ? 'the names as words' : 'no keywords'}`, () => {
      const hints = keywordHints(model, ['Our  prices', 'add_to_cart', 'Our prices', '', 'x'.repeat(51)]);
      expect(hints).to.deep.equal(lists ? { keywords: ['Our prices', 'add to cart'] } : {});
      const many = Array.from({ length: 200 }, (_, at) => `Page ${at}`);
      expect(keywordHints(model, many).keywords?.length).to.equal(lists ? 100 : undefined);
      expect(keywordHints(model, [])).to.deep.equal({});
    });
  });
}

describe('a language that a page asks for', () => {
  it('may be a tag with a code of two letters, or words', () => {
    expect(['es', 'pt-BR', 'zh-Hant'].map(hasCode)).to.deep.equal([true, true, true]);
    expect(['Spanish', 'fil', 'es, or en', ''].map(hasCode)).to.deep.equal([false, false, false, false]);
  });
});
