import type { CSSResult } from 'lit';

/** Adds style sheets to a root, because a strict content security policy forbids style elements. */
export function adopt(root: ShadowRoot, styles: readonly CSSResult[]): void {
  for (const { styleSheet } of styles) if (styleSheet) root.adoptedStyleSheets.push(styleSheet);
}
