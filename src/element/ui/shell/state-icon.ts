import { html, svg, type TemplateResult } from 'lit';
import { icon, keyboard } from '../../launcher/icons.js';
import * as icons from '../base/icons.js';
import { statusWords, type UiState, type View } from '../base/view.js';

const ear = icon(
  svg`<path d="M6.5 9.5a5.5 5.5 0 0 1 11 0c0 4-3.4 4.4-3.4 7.4a3.1 3.1 0 0 1-5.7 1.6M9.6 10a2.4 2.4 0 0 1 4.8 0c0 1.8-1.9 2-1.9 3.8"/>`,
);
const signal = icon(
  svg`<path d="M12 18.5h.01" stroke-width="3"/><path d="M8.3 14.6a5.2 5.2 0 0 1 7.4 0M5 11.2a10 10 0 0 1 14 0"/>`,
);
const caret = icon(svg`<path d="M12 6.5v11M9 4q3 0 3 2.5Q12 4 15 4M9 20q3 0 3-2.5 0 2.5 3 2.5"/>`);
const pen = icon(
  svg`<path d="m4 20 1.2-4.6L16.4 4.2a2 2 0 0 1 2.8 0l.6.6a2 2 0 0 1 0 2.8L8.6 18.8zM14 6.6l3.4 3.4"/>`,
);

/** The icon of each state; they differ in shape and not only in colour. */
const faces: Readonly<Record<UiState, TemplateResult>> = {
  idle: icons.microphone,
  paused: icons.pause,
  ended: icons.over,
  connecting: signal,
  reconnecting: icons.again,
  listening: ear,
  muted: icons.muted,
  thinking: icons.dots,
  working: icons.gear,
  speaking: icons.wave,
  error: icons.alert,
};

/** Icons that replace the above in text mode. */
const writing: Partial<typeof faces> = { idle: keyboard, listening: caret, muted: caret, speaking: pen };

/** The launcher's icon: the state of a call, or outside of calls an icon that the page can replace. */
export function launcherIcon(view: View): TemplateResult {
  const icon = stateIcon(view);
  return view.state === 'idle' ? html`<slot name="icon-launcher">${icon}</slot>` : icon;
}

function stateIcon({ state, element }: View): TemplateResult {
  return (element.mode === 'text' && writing[state]) || faces[state];
}

/** The current state as an icon and a text. */
export function statusLine(view: View): TemplateResult {
  return html`<div class="status" part="status" data-state=${view.state}>${stateIcon(view)}<span>${statusWords(view)}</span></div>`;
}
