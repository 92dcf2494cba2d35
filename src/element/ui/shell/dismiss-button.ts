import { html, nothing, type TemplateResult } from 'lit';
import { isLive } from '../../../core/model/status.js';
import * as icons from '../base/icons.js';
import type { View } from '../base/view.js';
import { dismiss } from '../placement/mobility.js';

/** The small cross at the launcher that removes the widget; hidden during calls. */
export function dismissButton({
  element,
  words,
  placement,
  status,
  open,
}: View): TemplateResult | typeof nothing {
  if (!element.dismissible || placement === 'inline' || open || isLive(status)) return nothing;
  return html`<button
    class="dismiss"
    part="dismiss-button"
    type="button"
    aria-label=${words.dismiss}
    title=${words.dismiss}
    @click=${() => dismiss(element)}
  >
    ${icons.cross}
  </button>`;
}
