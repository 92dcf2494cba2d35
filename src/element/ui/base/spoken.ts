/** The words of simple Markdown without its marks, for screen readers. */
export function spoken(markdown: string): string {
  return markdown.replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1').replace(/\*\*|__|`/g, '');
}
