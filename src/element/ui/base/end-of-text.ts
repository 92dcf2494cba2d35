/** The end of a text: `maxLength` UTF-16 units, or one less if that would split a surrogate pair. */
export function endOfText(text: string, maxLength: number): string {
  return text.length > maxLength ? text.slice(-maxLength).replace(/^[\udc00-\udfff]/, '') : text;
}
