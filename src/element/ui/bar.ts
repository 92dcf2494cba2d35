import { html, type TemplateResult } from 'lit';
import { isLive } from '../../core/status.js';
import { endButton, muteButton } from './controls.js';
import { statusLine } from './state-icon.js';
import type { Pieces } from './ui.js';
import type { View } from './view.js';

/** A call in one line: level, status, mute, end; and after it how it went, and a way to start again. */
export function bar(view: View, pieces: Pieces): TemplateResult {
  const { words, status, start } = view;
  return html`<section class="bar" part="bar" role="group" aria-label=${words.title} tabindex="-1">
    ${pieces.visualizer.render(view)}
    ${statusLine(view)}
    ${
      isLive(status)
        ? html`<div class="pair">${muteButton(view)} ${endButton(view)}</div>`
        : html`<button class="again" part="start-button" type="button" @click=${start}>${words.restart}</button>`
    }
  </section>`;
}
