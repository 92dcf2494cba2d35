import { html, nothing, type TemplateResult } from 'lit';
import * as icons from '../base/icons.js';
import type { PieceHost } from '../base/view.js';

/** What can be done about it. */
export interface Action {
  readonly label: string;
  readonly part: string;
  /** Undefined if it has to wait. */
  readonly act: (() => void) | undefined;
}

/** One thing to know. */
export interface Notice {
  readonly icon: TemplateResult;
  readonly words: string;
  readonly actions?: readonly Action[];
  /** Said at once; nothing else that is shown here is read out by itself. */
  readonly alert?: boolean;
  readonly error?: boolean;
  /** What the cross does, if it has one, and the cross's name. */
  readonly dismiss?: readonly [label: string, act: () => void];
}

export function notice(
  host: PieceHost,
  { icon, words, actions, alert, error, dismiss }: Notice,
): TemplateResult {
  // The buttons are outside of the alert: a text that counts down would be said anew each second.
  return html`<div class="notice ${error ? 'error' : ''}" part=${error ? 'error' : 'notice'}>
    ${icon}
    <p role=${alert ? 'alert' : nothing}>${words}</p>
    ${
      dismiss
        ? html`<button class="notice-close" part="dismiss-notice-button" type="button" aria-label=${dismiss[0]} @click=${() => press(host, dismiss[1])}>${icons.cross}</button>`
        : nothing
    }
    ${actions?.length ? html`<div class="notice-buttons">${actions.map(action => button(host, action))}</div>` : nothing}
  </div>`;
}

function button(host: PieceHost, { label, part, act }: Action): TemplateResult {
  return html`<button class="text-button" part=${part} type="button" ?disabled=${!act} @click=${() => act && press(host, act)}>${label}</button>`;
}

/** The notice goes with what it was about, and the focus would go with it. */
async function press({ root, drawn }: PieceHost, act: () => void): Promise<void> {
  act();
  await drawn();
  if (!root.activeElement) root.querySelector<HTMLElement>('.panel, .end, .launcher')?.focus();
}
