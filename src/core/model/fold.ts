/**
 * Letters that Unicode's compatibility decomposition leaves alone although people, keyboards and speech recognition use
 * them in place of each other.
 */
const sameLetters: Readonly<Record<string, string>> = {
  // Latin
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ŧ: 't', ı: 'i', ə: 'e' },
  ...{ ɓ: 'b', ɗ: 'd', ƙ: 'k', ŋ: 'n', ɛ: 'e', ɔ: 'o' },
  // Greek final sigma, Ukrainian ge
  ...{ ς: 'σ', ґ: 'г' },
  // Arabic, and the letters of Persian, Urdu and Kurdish that replace them
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ے: 'ي', ة: 'ه', ۃ: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه', ک: 'ك', ڪ: 'ك' },
};

/** Marks that are often left out: accents, Hebrew points, Arabic vowels and the hamza of a letter, the nukta. */
const marks =
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u093c]/g;

/** Characters that are often left out: the Arabic tatweel, letters for a stop, and invisible ones such as joiners. */
const silent = /[\u0640\u02b9-\u02bf\p{Cf}]/gu;

const letters = new RegExp(`[${Object.keys(sameLetters).join('')}]`, 'g');

/** Scripts that don't put spaces between words: each character counts as a word of its own. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;

/**
 * Returns the words of a text as they are compared: in lower case, without accents or punctuation, with one spelling
 * for letters that people write in several ways. The words are separated and surrounded by single spaces; '' if there
 * are none. Takes linear time.
 */
export function fold(text: string): string {
  const words = text
    // Before decomposition, which would turn the signs into letters of the word.
    .replace(/[™℠\u200b]/g, ' ')
    .normalize('NFKD')
    .replace(marks, '')
    .replace(silent, '')
    .toLowerCase()
    .replace(letters, letter => sameLetters[letter] ?? letter)
    // Hiragana and katakana differ by a fixed distance.
    .replace(/[\u3041-\u3096\u309d\u309e]/g, kana => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/\p{Nd}/gu, digit => String(digitValue(digit)))
    // Composed again, because marks of kana and other scripts distinguish words.
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .replace(unspaced, ' $& ')
    .replace(/\s+/g, ' ')
    .trim();
  return words && ` ${words} `;
}

/** The value of a digit of any script: each script has its ten digits in a row. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}
