import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isLive } from '../../../core/model/status.js';
import type { TranscriptEntry } from '../../../core/model/transcript.js';
import { languageSaid } from '../base/language-said.js';
import { isUnrecoverable, type Piece, type PieceHost, type View } from '../base/view.js';
import { copyConversation, saveConversation } from './export-text.js';
import { ProseEntries } from './prose-entries.js';
import { toolRow, toolRunsAfter } from './tool-runs.js';
import * as icons from './transcript-icons.js';
import { TranscriptScroll } from './transcript-scroll.js';
import { TranscriptWindow } from './transcript-window.js';

interface Row {
  readonly key: string;
  readonly content: TemplateResult;
}

/** How long the copy button shows that it has copied. */
const copiedMs = 2000;

/** Shows the conversation as a log that screen readers can browse. */
export class TranscriptPiece implements Piece {
  readonly #host: PieceHost;
  readonly #shown = new TranscriptWindow();
  readonly #prose: ProseEntries;
  readonly #scroll: TranscriptScroll;
  /** The newest entry that the reader has seen. */
  #seen: TranscriptEntry | undefined;
  #copied: ReturnType<typeof setTimeout> | undefined;

  constructor(host: PieceHost) {
    this.#host = host;
    this.#prose = new ProseEntries(host.refresh);
    this.#scroll = new TranscriptScroll({
      near: edge => (edge === 'earlier' ? this.#showEarlier() : this.#showLater()),
      reachesEnd: () => this.#shown.reachesEnd,
      turned: host.refresh,
    });
  }

  render(view: View): TemplateResult {
    const { words, element } = view;
    // The empty area keeps the composer at the bottom of the panel.
    if (element.noTranscript) return html`<div class="conversation calm"><slot name="empty"></slot></div>`;
    this.#prose.prepare(view);
    this.#scroll.before();
    this.#shown.fit(view.transcriptLength, this.#scroll.following);
    const rows = this.#rows(view);
    // Not a live region, because the agent is audible.
    return html`<div class="conversation">
      <div class="transcript" part="transcript" role="log" aria-live="off" aria-label=${words.transcript} tabindex="0" @scroll=${this.#scroll.scrolled}>
        ${rows.length > 0 ? nothing : empty(view)}
        ${this.#shown.from > 0 ? html`<button class="text-button earlier" part="earlier-button" type="button" @click=${this.#showEarlier}>${words.earlier}</button>` : nothing}
        ${repeat(
          rows,
          ({ key }) => key,
          ({ content }) => content,
        )}
        ${this.#shown.reachesEnd ? this.#tools(view, rows) : html`<div class="later"></div>`}
      </div>
      ${this.#hasNews(view) ? newestButton(view, this.#showNewest) : nothing}
    </div>`;
  }

  updated(): void {
    this.#scroll.after(this.#list);
  }

  release(): void {
    clearTimeout(this.#copied);
    this.#copied = undefined;
    this.#scroll.release();
  }

  get #list(): HTMLElement | undefined {
    return this.#host.root.querySelector<HTMLElement>('.transcript') ?? undefined;
  }

  /** Returns the shown entries, each followed by the function calls after it. */
  #rows(view: View): Row[] {
    const { from, to } = this.#shown;
    const runs = toolRunsAfter(view.toolRuns);
    const runsAfter = (id: string | undefined): Row[] =>
      (runs.get(id) ?? []).map(run => ({
        key: `run ${run.toolCallId}`,
        content: toolRow(run, view.words),
      }));
    const lang = languageSaid(view.element);
    const entries = view.element.session.latest(view.transcriptLength - from).slice(0, to - from);
    const rows = entries.flatMap(entry => [
      { key: entry.id, content: this.#message(entry, view, lang) },
      ...runsAfter(entry.id),
    ]);
    return from === 0 ? [...runsAfter(undefined), ...rows] : rows;
  }

  #message(entry: TranscriptEntry, { words, status }: View, lang: string): TemplateResult {
    const { role, text, interrupted } = entry;
    const growing = !entry.final && !interrupted && isLive(status);
    const prose = role === 'agent' ? this.#prose.of(entry) : undefined;
    if (prose && prose.lang !== lang) prose.lang = lang;
    // The name is outside of the text, because it would determine the text's direction.
    return html`<div class="row entry ${role}" part="message message-${role}" data-growing=${growing || nothing}>
      <span class="unseen">${role === 'user' ? words.you : words.agent}: </span>${prose ?? html`<p class="plain" dir="auto" lang=${lang} translate=${growing ? 'no' : 'yes'}>${text}</p>`}
      ${interrupted ? html`<span class="note">${icons.cutOff}${words.interrupted}</span>` : nothing}
    </div>`;
  }

  #tools(view: View, rows: readonly Row[]): TemplateResult | typeof nothing {
    const { words } = view;
    if (rows.length === 0) return nothing;
    return html`<div class="log-tools">
      <button part="copy-button" type="button" aria-label=${words.copy} title=${words.copy} @click=${() => this.#copy(view)}>${this.#copied ? icons.done : icons.copy}</button>
      <button part="save-button" type="button" aria-label=${words.save} title=${words.save} @click=${() => saveConversation(view)}>${icons.save}</button>
    </div>`;
  }

  async #copy(view: View): Promise<void> {
    if (!(await copyConversation(view))) return;
    this.#host.confirm(view.words.copied);
    clearTimeout(this.#copied);
    this.#copied = setTimeout(() => {
      this.#copied = undefined;
      this.#host.refresh();
    }, copiedMs);
    this.#host.refresh();
  }

  /** Whether a message arrived while the reader has scrolled up. */
  #hasNews({ element }: View): boolean {
    const [newest] = element.session.latest(1);
    if (this.#scroll.following) this.#seen = newest;
    return newest !== this.#seen || !this.#shown.reachesEnd;
  }

  readonly #showEarlier = async (): Promise<void> => {
    const pressed = !!this.#host.root.activeElement?.matches('.earlier');
    this.#shown.goUp();
    await this.#redraw();
    // The last step removes the button, and the focus with it.
    if (this.#shown.from === 0 && pressed) this.#list?.focus({ preventScroll: true });
  };

  #showLater(): void {
    this.#shown.goDown();
    void this.#redraw();
  }

  readonly #showNewest = async (): Promise<void> => {
    this.#scroll.follow();
    await this.#redraw();
    this.#list?.focus({ preventScroll: true });
  };

  async #redraw(): Promise<void> {
    this.#scroll.askAgain();
    this.#host.refresh();
    await this.#host.drawn();
  }
}

function empty(view: View): TemplateResult | typeof nothing {
  // The invitation to talk would contradict the error.
  if (isUnrecoverable(view)) return nothing;
  const { words, element } = view;
  return html`<slot name="empty"><p class="empty">${element.mode === 'text' ? words.emptyText : words.empty}</p></slot>`;
}

function newestButton({ words }: View, press: () => void): TemplateResult {
  return html`<button class="newest" part="newest-button" type="button" aria-label=${words.newest} title=${words.newest} @click=${press}>${icons.newest}</button>`;
}
