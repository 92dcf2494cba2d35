import { html, nothing } from 'lit';
import { isLive } from '../../core/model/status.js';
import { keyboard, microphone } from './icons.js';
export function launcher(view, face = html `<slot name="icon-launcher">${view.writes ? keyboard : microphone}</slot>`) {
    const { open, variant, status, activity } = view;
    return html `<button
    class="launcher"
    part="launcher"
    type="button"
    aria-expanded=${variant === 'panel' ? open : nothing}
    aria-label=${label(view)}
    data-status=${status}
    data-activity=${activity}
    @click=${view.press}
  >
    ${face}${variant === 'bar' ? html `<span>${label(view)}</span>` : nothing}
  </button>`;
}
function label({ open, variant, words, status, resumable }) {
    if (open && variant === 'panel')
        return words.close;
    if (isLive(status) && variant === 'button')
        return words.end;
    return resumable && status === 'idle' ? words.resume : words.open;
}
export function failure({ status, error, words, start }) {
    if (status !== 'error' || !error)
        return nothing;
    return html `<div class="error" part="error" role="alert">
    <p>${words.errors[error.code]}</p>
    ${error.recoverable
        ? html `<button class="text-button" part="retry-button" type="button" @click=${start}>${words.retry}</button>`
        : nothing}
  </div>`;
}
