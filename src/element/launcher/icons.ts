import { svg, type TemplateResult } from 'lit';

/** Wraps paths of a 24 × 24 grid in an SVG; the strokes take the text's colour. */
export function icon(paths: TemplateResult): TemplateResult {
  return svg`<svg viewBox="0 0 24 24" width="1.5em" height="1.5em" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`;
}

/** Shared with other icons. */
export const microphonePaths = svg`<rect x="9" y="3" width="6" height="11" rx="3"/><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3"/>`;

export const microphone = icon(microphonePaths);

export const keyboard = icon(
  svg`<rect x="3" y="6" width="18" height="12" rx="3"/><path d="M7 10h.01M12 10h.01M17 10h.01M8 14h8"/>`,
);
