import { svg, type TemplateResult } from 'lit';

/** Drawn on a 24 × 24 grid in strokes of the text's colour. */
function icon(paths: TemplateResult): TemplateResult {
  return svg`<svg viewBox="0 0 24 24" width="1.5em" height="1.5em" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`;
}

const microphone = svg`<rect x="9" y="3" width="6" height="11" rx="3"/><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3"/>`;

export const icons = {
  microphone: icon(microphone),
  muted: icon(svg`${microphone}<path d="m4 3 16 18"/>`),
  wave: icon(svg`<path d="M4 10v4M8 7v10M12 4v16M16 7v10M20 10v4"/>`),
  end: icon(
    svg`<path d="M3.5 14.5c5-4.7 12-4.7 17 0l-2.2 2.4-3.4-1.6v-2.6a11 11 0 0 0-5.8 0v2.6l-3.4 1.6z"/>`,
  ),
  close: icon(svg`<path d="m7 10 5 5 5-5"/>`),
  send: icon(svg`<path d="M12 19V5M6 11l6-6 6 6"/>`),
};
