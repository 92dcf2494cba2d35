import { cutText } from '../util/cut-text.js';
const maxQuoteLength = 200;
const breaking = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\s]+/gu;
export function oneLine(text) {
    return text.replace(breaking, ' ').replace(/ {2,}/g, ' ').trim();
}
export function quoted(text) {
    const line = oneLine(text);
    const cut = line.length > maxQuoteLength ? `${cutText(line, maxQuoteLength - 1)}…` : line;
    return `“${cut.replace(/["“”„‟«»\\]/g, '\\$&')}”`;
}
