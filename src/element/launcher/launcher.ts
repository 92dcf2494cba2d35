import { html, nothing, type TemplateResult } from 'lit';
import type { SessionState } from '../../core/model/session-state.js';
import { isLive } from '../../core/model/status.js';
import type { LauncherWords } from '../../lang/own-words.js';
import { keyboard, microphone } from './icons.js';

/** The state and the actions that the first load is drawn from. */
export interface LauncherView extends SessionState {
  readonly open: boolean;
  readonly variant: 'button' | 'bar' | 'panel';
  /** Whether the call is text only, without a microphone. */
  readonly writes: boolean;
  readonly words: LauncherWords;
  /** The launcher's click action, which depends on the variant. */
  readonly press: () => void;
  readonly start: () => void;
}

/** The round button; in a bar with its label beside the icon. The rest of the UI passes its own icon as `face`. */
export function launcher(
  view: LauncherView,
  face: unknown = html`<slot name="icon-launcher">${view.writes ? keyboard : microphone}</slot>`,
): TemplateResult {
  const { open, variant, status, activity } = view;
  return html`<button
    class="launcher"
    part="launcher"
    type="button"
    aria-expanded=${variant === 'panel' ? open : nothing}
    aria-label=${label(view)}
    data-status=${status}
    data-activity=${activity}
    @click=${view.press}
  >
    ${face}${variant === 'bar' ? html`<span>${label(view)}</span>` : nothing}
  </button>`;
}

function label({ open, variant, words, status, resumable }: LauncherView): string {
  if (open && variant === 'panel') return words.close;
  if (isLive(status) && variant === 'button') return words.end;
  return resumable && status === 'idle' ? words.resume : words.open;
}

/** The error shown while the rest of the UI is not loaded, so that an offline visitor sees why nothing works. */
export function failure({ status, error, words, start }: LauncherView): TemplateResult | typeof nothing {
  if (status !== 'error' || !error) return nothing;
  return html`<div class="error" part="error" role="alert">
    <p>${words.errors[error.code]}</p>
    ${
      error.recoverable
        ? html`<button class="text-button" part="retry-button" type="button" @click=${start}>${words.retry}</button>`
        : nothing
    }
  </div>`;
}
