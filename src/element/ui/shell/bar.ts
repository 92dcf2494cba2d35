import { html, nothing, type TemplateResult } from 'lit';
import { isLive } from '../../../core/model/status.js';
import { isUnrecoverable, type View } from '../base/view.js';
import { endButton, muteButton } from '../controls/controls.js';
import type { Pieces } from '../pieces.js';
import { statusLine } from './state-icon.js';

/** A call in one line: level, status, options, mute, end. After the call: its outcome and a button to start again. */
export function bar(view: View, pieces: Pieces): TemplateResult {
  const { words, status, start } = view;
  const live = isLive(status);
  return html`<section class="bar" part="bar" role="group" aria-label=${words.title} tabindex="-1">
    ${live ? pieces.visualizer.render(view) : nothing}
    ${statusLine(view)}
    <div class="bar-buttons">
      ${status === 'connecting' ? nothing : pieces.options.render(view)}
      ${
        live
          ? [muteButton(view), endButton(view)]
          : isUnrecoverable(view)
            ? nothing
            : html`<button class="again" part="start-button" type="button" @click=${start}>${words.restart}</button>`
      }
    </div>
  </section>`;
}
