import { html, type TemplateResult } from 'lit';
import { endButton, muteButton } from './controls.js';
import { statusLine } from './state-icon.js';
import type { Pieces } from './ui.js';
import type { View } from './view.js';

/** A call in one line: level, status, mute, end. */
export function bar(view: View, pieces: Pieces): TemplateResult {
  return html`<section class="bar" part="bar" role="group" aria-label=${view.words.title}>
    ${pieces.visualizer.render(view)}
    ${statusLine(view)}
    ${muteButton(view)} ${endButton(view)}
  </section>`;
}
