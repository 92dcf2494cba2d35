const sameLetters = {
    ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ŧ: 't', ı: 'i', ə: 'e' },
    ...{ ɓ: 'b', ɗ: 'd', ƙ: 'k', ŋ: 'n', ɛ: 'e', ɔ: 'o' },
    ...{ ς: 'σ', ґ: 'г' },
    ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ے: 'ي', ة: 'ه', ۃ: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه', ک: 'ك', ڪ: 'ك' },
};
const marks = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u093c]/g;
const silent = /[\u0640\u02b9-\u02bf\p{Cf}]/gu;
const letters = new RegExp(`[${Object.keys(sameLetters).join('')}]`, 'g');
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;
export function fold(text) {
    const words = text
        .replace(/[™℠\u200b]/g, ' ')
        .normalize('NFKD')
        .replace(marks, '')
        .replace(silent, '')
        .toLowerCase()
        .replace(letters, letter => sameLetters[letter] ?? letter)
        .replace(/[\u3041-\u3096\u309d\u309e]/g, kana => String.fromCharCode(kana.charCodeAt(0) + 0x60))
        .replace(/\p{Nd}/gu, digit => String(digitValue(digit)))
        .normalize('NFC')
        .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
        .replace(unspaced, ' $& ')
        .replace(/\s+/g, ' ')
        .trim();
    return words && ` ${words} `;
}
function digitValue(digit) {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1)))
        value += 1;
    return value;
}
