const maxQuoteLength = 200;
const breaking = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\s]+/gu;
export function oneLine(text) {
    return text.replace(breaking, ' ').replace(/ {2,}/g, ' ').trim();
}
export function quoted(text) {
    const line = oneLine(text);
    const cut = line.length > maxQuoteLength ? `${sliceWhole(line, maxQuoteLength - 1)}…` : line;
    return `“${cut.replace(/["“”„‟«»\\]/g, '\\$&')}”`;
}
function sliceWhole(text, length) {
    return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
