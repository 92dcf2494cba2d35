import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isLive } from '../../../core/model/status.js';
import { languageSaid } from '../base/language-said.js';
import { isUnrecoverable } from '../base/view.js';
import { copyConversation, saveConversation } from './export-text.js';
import { ProseEntries } from './prose-entries.js';
import { toolRow, toolRunsAfter } from './tool-runs.js';
import * as icons from './transcript-icons.js';
import { TranscriptScroll } from './transcript-scroll.js';
import { TranscriptWindow } from './transcript-window.js';
const copiedMs = 2000;
export class TranscriptPiece {
    #host;
    #shown = new TranscriptWindow();
    #prose;
    #scroll;
    #seen;
    #copied;
    constructor(host) {
        this.#host = host;
        this.#prose = new ProseEntries(host.refresh);
        this.#scroll = new TranscriptScroll({
            near: edge => (edge === 'earlier' ? this.#showEarlier() : this.#showLater()),
            reachesEnd: () => this.#shown.reachesEnd,
            turned: host.refresh,
        });
    }
    render(view) {
        const { words, element } = view;
        if (element.noTranscript)
            return html `<div class="conversation calm"><slot name="empty"></slot></div>`;
        this.#prose.prepare(view);
        this.#scroll.before();
        this.#shown.fit(view.transcriptLength, this.#scroll.following);
        const rows = this.#rows(view);
        return html `<div class="conversation">
      <div class="transcript" part="transcript" role="log" aria-live="off" aria-label=${words.transcript} tabindex="0" @scroll=${this.#scroll.scrolled}>
        ${rows.length > 0 ? nothing : empty(view)}
        ${this.#shown.from > 0 ? html `<button class="text-button earlier" part="earlier-button" type="button" @click=${this.#showEarlier}>${words.earlier}</button>` : nothing}
        ${repeat(rows, ({ key }) => key, ({ content }) => content)}
        ${this.#shown.reachesEnd ? this.#tools(view, rows) : html `<div class="later"></div>`}
      </div>
      ${this.#hasNews(view) ? newestButton(view, this.#showNewest) : nothing}
    </div>`;
    }
    updated() {
        this.#scroll.after(this.#list);
    }
    release() {
        clearTimeout(this.#copied);
        this.#copied = undefined;
        this.#scroll.release();
    }
    get #list() {
        return this.#host.root.querySelector('.transcript') ?? undefined;
    }
    #rows(view) {
        const { from, to } = this.#shown;
        const runs = toolRunsAfter(view.toolRuns);
        const runsAfter = (id) => (runs.get(id) ?? []).map(run => ({
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
    #message(entry, { words, status }, lang) {
        const { role, text, interrupted } = entry;
        const growing = !entry.final && !interrupted && isLive(status);
        const prose = role === 'agent' ? this.#prose.of(entry) : undefined;
        if (prose && prose.lang !== lang)
            prose.lang = lang;
        return html `<div class="row entry ${role}" part="message message-${role}" data-growing=${growing || nothing}>
      <span class="unseen">${role === 'user' ? words.you : words.agent}: </span>${prose ?? html `<p class="plain" dir="auto" lang=${lang} translate=${growing ? 'no' : 'yes'}>${text}</p>`}
      ${interrupted ? html `<span class="note">${icons.cutOff}${words.interrupted}</span>` : nothing}
    </div>`;
    }
    #tools(view, rows) {
        const { words } = view;
        if (rows.length === 0)
            return nothing;
        return html `<div class="log-tools">
      <button part="copy-button" type="button" aria-label=${words.copy} title=${words.copy} @click=${() => this.#copy(view)}>${this.#copied ? icons.done : icons.copy}</button>
      <button part="save-button" type="button" aria-label=${words.save} title=${words.save} @click=${() => saveConversation(view)}>${icons.save}</button>
    </div>`;
    }
    async #copy(view) {
        if (!(await copyConversation(view)))
            return;
        this.#host.confirm(view.words.copied);
        clearTimeout(this.#copied);
        this.#copied = setTimeout(() => {
            this.#copied = undefined;
            this.#host.refresh();
        }, copiedMs);
        this.#host.refresh();
    }
    #hasNews({ element }) {
        const [newest] = element.session.latest(1);
        if (this.#scroll.following)
            this.#seen = newest;
        return newest !== this.#seen || !this.#shown.reachesEnd;
    }
    #showEarlier = async () => {
        const pressed = !!this.#host.root.activeElement?.matches('.earlier');
        this.#shown.goUp();
        await this.#redraw();
        if (this.#shown.from === 0 && pressed)
            this.#list?.focus({ preventScroll: true });
    };
    #showLater() {
        this.#shown.goDown();
        void this.#redraw();
    }
    #showNewest = async () => {
        this.#scroll.follow();
        await this.#redraw();
        this.#list?.focus({ preventScroll: true });
    };
    async #redraw() {
        this.#scroll.askAgain();
        this.#host.refresh();
        await this.#host.drawn();
    }
}
function empty(view) {
    if (isUnrecoverable(view))
        return nothing;
    const { words, element } = view;
    return html `<slot name="empty"><p class="empty">${element.mode === 'text' ? words.emptyText : words.empty}</p></slot>`;
}
function newestButton({ words }, press) {
    return html `<button class="newest" part="newest-button" type="button" aria-label=${words.newest} title=${words.newest} @click=${press}>${icons.newest}</button>`;
}
