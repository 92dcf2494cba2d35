/**
 * Marks that would be read out as "asterisk" or "h t t p s", and their replacements, in the order of application. All
 * take linear time: none begins with what it may also skip.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  // Removes code fences with the language's name; keeps the words of a link or an image, and the site of an address.
  [/^[^\S\n]*```.*$/gm, ''],
  [/!?\[([^[\]]*)\]\([^()\s]*(?:\s[^()]*)?\)/g, '$1'],
  [
    /<?\bhttps?:\/\/(?:www\.)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*)(?::\d+)?(?:[/?#](?:[^\s<>()]*[^\s<>().,;:!?"'*_])?)?>?/gu,
    '$1',
  ],
  // Headings, quotes and the bullets of lists.
  [/^[^\S\n]*(?:#{1,6}|>|[-*+•])\s+/gm, ''],
  [/\*\*|__|~~|`+/g, ''],
  // Marks of emphasis touch a word: those of "2 * 3" and "snake_case" are none.
  [/(^|[\s("'“‘¿¡])[*_]+(?=\S)/gm, '$1'],
  [/(?<=[^\s*_])[*_]+(?=[\s.,;:!?)"'”’…]|$)/gm, ''],
  [/\s+/g, ' '],
];

/** Returns a text as it would be read aloud, without Markdown; '' if nothing is left to say. */
export function speakable(text: string): string {
  const plain = rules.reduce((rest, [mark, words]) => rest.replace(mark, words), text).trim();
  return /[\p{L}\p{N}]/u.test(plain) ? plain : '';
}
