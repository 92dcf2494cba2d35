import type { Chapter, Row } from './row.js';

interface LetterRow extends Row {
  /** What the visitor says or types. */
  readonly said: string;
  /** The name of the page. */
  readonly name: string;
}

type Case = readonly [what: string, said: string, name: string];

const found: readonly Case[] = [
  ['Vietnamese', 'mở trang dang ky', 'Đăng ký'],
  ['German ß', 'strasse', 'Straße'],
  ['German ß in capitals', 'STRASSE', 'Straße'],
  ['German ẞ', 'STRAẞE', 'Strasse'],
  ['German umlauts', 'uber uns', 'Über uns'],
  ['Polish', 'lodz', 'Łódź'],
  ['Danish', 'kobenhavn', 'København'],
  ['Danish ligature', 'aerlig', 'Ærlig'],
  ['Swedish', 'malmo', 'Malmö'],
  ['French ligature', 'oeuvres', 'Œuvres'],
  ['Icelandic', 'thjonusta a islandi', 'Þjónusta á Íslandi'],
  ['Icelandic ð', 'framhaldsskolinn i gardabae', 'Framhaldsskólinn í Garðabæ'],
  ['Maltese', 'haz zabbar', 'Ħaż Żabbar'],
  ['Croatian', 'dakovo', 'Đakovo'],
  ['Turkish İ', 'istanbul', 'İSTANBUL'],
  ['Turkish ı', 'ISPARTA', 'Isparta'],
  ['Turkish ı without its form', 'ilan', 'ılan'],
  ['Azerbaijani', 'elaqe', 'Əlaqə'],
  ['Greek without accents', 'τιμες', 'Τιμές'],
  ['Greek final sigma', 'ΤΙΜΟΛΟΓΙΟΣ', 'τιμολόγιος'],
  ['Greek sigma that is not final', 'δρόμοσ', 'δρόμος'],
  ['Russian ё', 'елка', 'Ёлка'],
  ['Russian й', 'чаи', 'Чай'],
  ['Ukrainian', 'їжа', 'Їжа'],
  ['Hebrew points', 'שלום', 'שָׁלוֹם'],
  ['Arabic vowels', 'السلام', 'السَّلَام'],
  ['Arabic tatweel', 'مرحبا', 'مـــرحبا'],
  ['Arabic alif with hamza', 'الاسعار', 'الأسعار'],
  ['Arabic alif with hamza below', 'اسلام', 'إسلام'],
  ['Arabic alif with madda', 'القران', 'القرآن'],
  ['Arabic alif maksura', 'مستشفي', 'مستشفى'],
  ['Arabic ta marbuta', 'مكتبه', 'مكتبة'],
  ['Arabic presentation forms', 'مرحبا', 'ﻣﺮﺣﺒﺎ'],
  ['Persian letters on an Arabic keyboard', 'كتاب فارسي', 'کتاب فارسی'],
  ['Persian joiner', 'قیمتها', 'قیمت‌ها'],
  ['Arabic digits', 'صفحة ٢٤', 'صفحة 24'],
  ['Persian digits', 'صفحه ۲۴', 'صفحه 24'],
  ['Devanagari digits', 'पेज २४', 'पेज 24'],
  ['Hindi nukta', 'बाज़ार', 'बाजार'],
  ['full-width letters', 'ＰＲＩＣＩＮＧ', 'Pricing'],
  ['full-width digits', 'プラン２', 'プラン2'],
  ['half-width kana', 'ﾌﾟﾗﾝ', 'プラン'],
  ['hiragana for katakana', 'ぷらん', 'プラン'],
  ['katakana for hiragana', 'スシ', 'すし'],
  ['letters in circles', '①', '1'],
  ['ligatures of print', 'office', 'oﬃce'],
  ['a trade mark', 'acme shop', 'Acme™ Shop'],
  ['a soft hyphen', 'versicherung', 'Ver\u00adsicherung'],
  ['composed and decomposed letters', 'Cafe\u0301', 'Café'],
  ['decomposed Korean', '\u1100\u1161\u1100\u1167\u11a8', '가격'],
  ['Hawaiian', 'hawaii', 'Hawaiʻi'],
  ['mathematical letters', '𝐏𝐫𝐢𝐜𝐢𝐧𝐠', 'Pricing'],
];

const missed: readonly Case[] = [
  ['Japanese voiced sounds', 'カゴ', 'カコ'],
  ['Japanese half-voiced sounds', 'バス', 'パス'],
  ['Hindi vowels', 'कम', 'कीमत'],
  ['Korean syllables', '가', '가격'],
  ['another letter', 'dang xy', 'Đăng ký'],
  ['a part of a word', 'stra', 'Straße'],
];

const rows = (cases: readonly Case[], isFound: boolean): LetterRow[] =>
  cases.map(([what, said, name]) => ({
    ...{ what, said, name, input: `“${said}” for “${name}”` },
    answer: isFound ? 'found' : 'not found',
  }));

/** Words of visitors, and names of pages. */
export const letters: Chapter<LetterRow> = {
  title: 'Letters',
  columns: ['What is said, and the name of the page', 'Answer'],
  rows: [...rows(found, true), ...rows(missed, false)],
};
