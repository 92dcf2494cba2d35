import { html, nothing } from 'lit';
import { isLive } from '../../../core/model/status.js';
import { statusWords } from '../base/view.js';
export function bubble(view) {
    const said = statusWords(view);
    if (view.variant !== 'button' || !isLive(view.status) || said === view.words.hold)
        return nothing;
    return html `<div class="bubble status" part="status" data-state=${view.state}>${said}</div>`;
}
