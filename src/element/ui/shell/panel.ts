import { html, type TemplateResult } from 'lit';
import * as icons from '../base/icons.js';
import type { View } from '../base/view.js';
import type { Pieces } from '../pieces.js';
import { statusLine } from './state-icon.js';

/**
 * The panel with the conversation and all controls. Its top and bottom are not `header` and `footer` elements, which
 * browsers would expose as landmarks of the page.
 */
export function panel(view: View, pieces: Pieces): TemplateResult {
  const { words, hide } = view;
  const keydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // Escape would also close a dialog of the page.
    event.stopPropagation();
    event.preventDefault();
    hide();
  };
  return html`<section class="panel" part="panel" role="dialog" aria-label=${words.title} tabindex="-1" @keydown=${keydown}>
    ${header(view, pieces)} ${pieces.transcript.render(view)} ${pieces.question(view)} ${pieces.notices.render(view)}
    ${pieces.consent.render(view)} ${pieces.feedback.render(view)}
    <div class="footer">${pieces.composer.render(view)} ${pieces.controls.render(view)}</div>
  </section>`;
}

function header(view: View, pieces: Pieces): TemplateResult {
  const { words, hide } = view;
  return html`<div class="header" part="header">
    ${pieces.visualizer.render(view)}
    <div class="names">
      <h2><slot name="header">${words.title}</slot></h2>
      ${statusLine(view)}
    </div>
    ${pieces.options.render(view)}
    <button class="close" part="close-button" type="button" aria-label=${words.close} @click=${hide}><slot name="icon-close">${icons.close}</slot></button>
  </div>`;
}
