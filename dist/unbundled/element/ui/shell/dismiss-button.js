import { html, nothing } from 'lit';
import { isLive } from '../../../core/model/status.js';
import * as icons from '../base/icons.js';
import { dismiss } from '../placement/mobility.js';
export function dismissButton({ element, words, placement, status, open, }) {
    if (!element.dismissible || placement === 'inline' || open || isLive(status))
        return nothing;
    return html `<button
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
