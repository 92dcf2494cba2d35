import { html, nothing, type TemplateResult } from 'lit';
import type { SessionState } from '../core/session.js';
import { isLive } from '../core/status.js';
import type { TranscriptEntry } from '../core/transcript.js';
import type { Words } from '../lang/en.js';
import { microphone, wave } from './icons.js';

/** What the pieces of UI show, and what a visitor's actions do. */
export interface View extends SessionState {
  readonly open: boolean;
  readonly words: Words;
  readonly toggle: () => void;
  readonly start: () => void;
  readonly stop: () => void;
  readonly toggleMute: () => void;
  readonly submit: (event: SubmitEvent) => void;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly approve: (callId: string, allowed: boolean) => void;
  /** Where in the transcript the part begins that is shown. */
  readonly from: number;
  readonly latest: (count: number) => readonly TranscriptEntry[];
  /** Resolves once the entries from this one on are shown. */
  readonly showFrom: (index: number) => Promise<void>;
  /** What the visitor has to decide; nothing where there is nothing to. */
  readonly question: unknown;
}

export function launcher(view: View): TemplateResult {
  const { open, words, status, activity, resumable } = view;
  return html`<button
    class="launcher"
    part="launcher"
    type="button"
    aria-expanded=${open}
    aria-label=${open ? words.close : resumable && status === 'idle' ? words.resume : words.open}
    data-status=${status}
    data-activity=${activity}
    @click=${view.toggle}
  >
    ${isLive(status) ? wave : microphone}
  </button>`;
}

/** In the panel, and without it where that could not be loaded: who is offline should read why. */
export function failure({ status, error, words, start }: View): TemplateResult | typeof nothing {
  if (status !== 'error' || !error) return nothing;
  return html`<div class="error" part="error" role="alert">
    <p>${error.message}</p>
    ${
      error.recoverable
        ? html`<button class="text-button" type="button" @click=${start}>${words.retry}</button>`
        : nothing
    }
  </div>`;
}
