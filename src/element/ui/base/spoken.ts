/** Removes the marks of simple Markdown from a text, for screen readers. */
export function spoken(markdown: string): string {
  return markdown.replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1').replace(/\*\*|__|`/g, '');
}
