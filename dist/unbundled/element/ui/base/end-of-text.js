export function endOfText(text, maxLength) {
    return text.length > maxLength ? text.slice(-maxLength).replace(/^[\udc00-\udfff]/, '') : text;
}
