import { html } from 'lit';
import * as icons from '../base/icons.js';
import { statusLine } from './state-icon.js';
export function panel(view, pieces) {
    const { words, hide } = view;
    const keydown = (event) => {
        if (event.key !== 'Escape' || event.isComposing)
            return;
        event.stopPropagation();
        event.preventDefault();
        hide();
    };
    return html `<section class="panel" part="panel" role="dialog" aria-label=${words.title} tabindex="-1" @keydown=${keydown}>
    ${header(view, pieces)} ${pieces.transcript.render(view)} ${pieces.question(view)} ${pieces.notices.render(view)}
    ${pieces.consent.render(view)} ${pieces.feedback.render(view)}
    <div class="footer">${pieces.composer.render(view)} ${pieces.controls.render(view)}</div>
  </section>`;
}
function header(view, pieces) {
    const { words, hide } = view;
    return html `<div class="header" part="header">
    ${pieces.visualizer.render(view)}
    <div class="names">
      <h2><slot name="header">${words.title}</slot></h2>
      ${statusLine(view)}
    </div>
    ${pieces.options.render(view)}
    <button class="close" part="close-button" type="button" aria-label=${words.close} @click=${hide}><slot name="icon-close">${icons.close}</slot></button>
  </div>`;
}
