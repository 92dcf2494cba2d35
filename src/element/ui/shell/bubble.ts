import { html, nothing, type TemplateResult } from 'lit';
import { isLive } from '../../../core/model/status.js';
import { statusWords, type View } from '../base/view.js';

/** Says beside a single button what its icon means at the moment. */
export function bubble(view: View): TemplateResult | typeof nothing {
  const said = statusWords(view);
  // What is to be held says so itself, and is not the button that this stands at.
  if (view.variant !== 'button' || !isLive(view.status) || said === view.words.hold) return nothing;
  return html`<div class="bubble status" part="status" data-state=${view.state}>${said}</div>`;
}
