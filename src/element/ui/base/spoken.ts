/** The words of simple Markdown without its marks, for where nobody sees them: they are not said. */
export function spoken(markdown: string): string {
  return markdown.replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1').replace(/\*\*|__|`/g, '');
}
