/**
 * The longest tool output in characters. A data-channel message over 262,144 bytes throws in Chromium, and longer
 * results do not help the model.
 */
export const maxOutputLength = 64 * 1024;

/** The first `maxLength` characters; one less if a surrogate pair would be split. */
export function cutText(text: string, maxLength: number): string {
  return text.length > maxLength ? text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '') : text;
}
