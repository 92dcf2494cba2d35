import { html, nothing } from 'lit';
import * as icons from '../base/icons.js';
export function notice(host, { icon, words, actions, control, alert, error, dismiss }) {
    return html `<div class="notice ${error ? 'error' : ''}" part=${error ? 'error' : 'notice'}>
    ${icon}
    <p role=${alert ? 'alert' : nothing}>${words}</p>
    ${dismiss
        ? html `<button class="notice-close" part="dismiss-notice-button" type="button" aria-label=${dismiss[0]} @click=${() => press(host, dismiss[1])}>${icons.cross}</button>`
        : nothing}
    ${actions?.length || control ? html `<div class="notice-buttons">${control ?? nothing}${actions?.map(action => button(host, action))}</div>` : nothing}
  </div>`;
}
function button(host, { label, part, act }) {
    return html `<button class="text-button" part=${part} type="button" ?disabled=${!act} @click=${() => act && press(host, act)}>${label}</button>`;
}
async function press({ root, drawn }, act) {
    act();
    await drawn();
    if (!root.activeElement)
        root.querySelector('.panel, .end, .launcher')?.focus();
}
