import { html, nothing, type TemplateResult } from 'lit';
import { isLive } from '../../../core/model/status.js';
import { statusWords, type View } from '../base/view.js';

/** Shows the meaning of the current icon beside a single button. */
export function bubble(view: View): TemplateResult | typeof nothing {
  const said = statusWords(view);
  // The talk button already shows the text `hold`, and the bubble stands beside the launcher.
  if (view.variant !== 'button' || !isLive(view.status) || said === view.words.hold) return nothing;
  return html`<div class="bubble status" part="status" data-state=${view.state}>${said}</div>`;
}
