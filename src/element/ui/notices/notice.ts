import { html, nothing, type TemplateResult } from 'lit';
import * as icons from '../base/icons.js';
import type { PieceHost } from '../base/view.js';

/** A button of a notice. */
export interface Action {
  readonly label: string;
  readonly part: string;
  /** Undefined while the button is disabled. */
  readonly act: (() => void) | undefined;
}

/** A message to the visitor. */
export interface Notice {
  readonly icon: TemplateResult;
  readonly words: string;
  readonly actions?: readonly Action[];
  /** A control of the browser, before the buttons. */
  readonly control?: HTMLElement | undefined;
  /** Whether screen readers announce it at once; other notices are not announced from here. */
  readonly alert?: boolean;
  readonly error?: boolean;
  /** The close button's name and action; undefined for no close button. */
  readonly dismiss?: readonly [label: string, act: () => void];
}

export function notice(
  host: PieceHost,
  { icon, words, actions, control, alert, error, dismiss }: Notice,
): TemplateResult {
  // The buttons are outside of the alert, because a countdown in it would be announced each second.
  return html`<div class="notice ${error ? 'error' : ''}" part=${error ? 'error' : 'notice'}>
    ${icon}
    <p role=${alert ? 'alert' : nothing}>${words}</p>
    ${
      dismiss
        ? html`<button class="notice-close" part="dismiss-notice-button" type="button" aria-label=${dismiss[0]} @click=${() => press(host, dismiss[1])}>${icons.cross}</button>`
        : nothing
    }
    ${actions?.length || control ? html`<div class="notice-buttons">${control ?? nothing}${actions?.map(action => button(host, action))}</div>` : nothing}
  </div>`;
}

function button(host: PieceHost, { label, part, act }: Action): TemplateResult {
  return html`<button class="text-button" part=${part} type="button" ?disabled=${!act} @click=${() => act && press(host, act)}>${label}</button>`;
}

/** Runs an action. If it removes the notice and with it the focus, moves the focus to the widget. */
async function press({ root, drawn }: PieceHost, act: () => void): Promise<void> {
  act();
  await drawn();
  if (!root.activeElement) root.querySelector<HTMLElement>('.panel, .end, .launcher')?.focus();
}
