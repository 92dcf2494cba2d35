/** What would be read out as "asterisk" or "h t t p s", and what is said instead. In this order. */
const rules: readonly (readonly [RegExp, string])[] = [
  // Code's fences with the language's name, then a link or an image by its words, an address by its site.
  [/^\s*```.*$/gm, ''],
  [/!?\[([^\]]*)\]\([^)\s]*(?:\s[^)]*)?\)/g, '$1'],
  [
    /<?\bhttps?:\/\/(?:www\.)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*)(?::\d+)?(?:[/?#](?:[^\s<>()]*[^\s<>().,;:!?"'*_])?)?>?/gu,
    '$1',
  ],
  // Headings, quotes and the bullets of lists.
  [/^\s*(?:#{1,6}|>|[-*+•])\s+/gm, ''],
  [/\*\*|__|~~|`+/g, ''],
  // Emphasis holds on to its word: "2 * 3" and "snake_case" are none.
  [/(^|[\s("'“‘¿¡])[*_]+(?=\S)/gm, '$1'],
  [/(\S)[*_]+(?=[\s.,;:!?)"'”’…]|$)/gm, '$1'],
  [/\s+/g, ' '],
];

/** A text as one would read it aloud: without Markdown's marks. Empty if nothing is left to be said. */
export function speakable(text: string): string {
  const plain = rules.reduce((rest, [mark, words]) => rest.replace(mark, words), text).trim();
  return /[\p{L}\p{N}]/u.test(plain) ? plain : '';
}
