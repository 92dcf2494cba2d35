/** The start of a text: `maxLength` UTF-16 units, or one less if that would split a surrogate pair. */
export function cutText(text: string, maxLength: number): string {
  return text.length > maxLength ? text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '') : text;
}
