import { html, nothing, type TemplateResult } from 'lit';
import { isLive } from '../core/status.js';
import type { TranscriptEntry } from '../core/transcript.js';
import type { Words } from '../lang/en.js';
import { microphone } from './icons.js';
import { failure, type View } from './launcher.js';
import * as icons from './panel-icons.js';

export { panelStyles } from './panel-styles.js';

export function panel(view: View): TemplateResult {
  return html`<section
    class="panel"
    part="panel"
    role="dialog"
    aria-label=${view.words.title}
    tabindex="-1"
    @keydown=${view.keydown}
  >
    ${header(view)} ${transcript(view)} ${view.question} ${failure(view)} ${controls(view)}
  </section>`;
}

function header(view: View): TemplateResult {
  return html`<header part="header">
    <div class="names">
      <h2><slot name="header">${view.words.title}</slot></h2>
      <div class="status" part="status" role="status" data-status=${view.status}>${statusWords(view)}</div>
    </div>
    <button class="close" type="button" aria-label=${view.words.close} @click=${view.toggle}>${icons.close}</button>
  </header>`;
}

/** One short text for what is going on; also what a screen reader says when it changes. */
export function statusWords({ status, activity, muted, resumable, words }: View): string {
  if (resumable && status === 'idle') return words.paused;
  if (status !== 'connected') return words[status];
  if (muted && activity === 'listening') return words.muted;
  return words[activity];
}

/** At least so many entries are shown, where there are as many. */
const step = 100;

/**
 * Where the part of the transcript begins that is shown. It moves on in steps, so that most updates leave what is
 * there as it is; never while the visitor reads further up.
 */
export function firstShown(length: number, following: boolean, before: number): number {
  const newest = Math.max(0, Math.floor(length / step) - 1) * step;
  return following ? newest : Math.min(before, newest);
}

function transcript(view: View): TemplateResult {
  const { transcriptLength: length, from, words } = view;
  // It is a log to go through, not one to be read out while it grows: the agent itself is heard.
  return html`<div class="transcript" part="transcript" role="log" aria-live="off" aria-label=${words.transcript} tabindex="0">
    ${length > 0 ? nothing : html`<slot name="empty"><p class="empty">${words.empty}</p></slot>`}
    ${from > 0 ? html`<button class="text-button" part="earlier-button" type="button" @click=${showEarlier(view)}>${words.earlier}</button>` : nothing}
    ${view.latest(length - from).map(entry => message(entry, words))}
  </div>`;
}

/** What the visitor was looking at stays where it is. */
function showEarlier({ from, showFrom }: View): (event: Event) => Promise<void> {
  return async ({ target }) => {
    const log = (target as HTMLElement).closest<HTMLElement>('.transcript');
    if (!log) return;
    const below = log.scrollHeight - log.scrollTop;
    await showFrom(Math.max(0, from - step));
    log.scrollTop = log.scrollHeight - below;
    // The button is gone with the last step, and the focus with it.
    if (from <= step) log.focus();
  };
}

function message({ role, text, interrupted }: TranscriptEntry, words: Words): TemplateResult {
  return html`<div class="entry ${role}" part="message message-${role}">
    <p dir="auto"><span class="unseen">${role === 'user' ? words.you : words.agent}: </span>${text}</p>
    ${interrupted ? html`<span class="note">${words.interrupted}</span>` : nothing}
  </div>`;
}

function controls(view: View): TemplateResult {
  return html`<footer>
    <form part="composer" @submit=${view.submit}>
      <input part="input" name="text" autocomplete="off" enterkeyhint="send" aria-label=${view.words.message} placeholder=${view.words.message} />
      <button class="send" aria-label=${view.words.send}>${icons.send}</button>
    </form>
    ${isLive(view.status) ? callControls(view) : startButton(view)}
  </footer>`;
}

function callControls({ muted, words, toggleMute, stop }: View): TemplateResult {
  return html`<button
      class="control"
      part="mute-button"
      type="button"
      aria-pressed=${muted}
      aria-label=${words.mute}
      @click=${toggleMute}
    >
      ${muted ? icons.muted : microphone}
    </button>
    <button class="end" part="end-button" type="button" aria-label=${words.end} @click=${stop}>${icons.end}</button>`;
}

function startButton({ resumable, words, start }: View): TemplateResult {
  return html`<button class="go" part="start-button" type="button" aria-label=${resumable ? words.resume : words.start} @click=${start}>
    ${microphone}
  </button>`;
}
