import { isLive, isOpen } from '../../../core/model/status.js';
import { ownDocument } from '../../../core/util/own-document.js';
import { languageSaid } from '../base/language-said.js';
import { limitWords } from '../base/limit-words.js';
import { spoken } from '../base/spoken.js';
import { statusWords } from '../base/view.js';
const pauseMs = 150;
const holdMs = 250;
const connectingDelayMs = 1000;
const lastSeconds = 10;
export class Announcer {
    #root;
    #messages = [];
    #announced = new Set();
    #view;
    #known;
    #next;
    #free = true;
    #since = 0;
    #connectingTimer;
    #limitTimer;
    #announcesWaiting = false;
    constructor(element, root) {
        this.#root = root;
        element.addEventListener('navai-transcript', ({ entry }) => {
            const { id, role, text, final } = entry;
            if (element.mode !== 'text' || role !== 'agent' || !final || !text || this.#announced.has(id))
                return;
            this.#announced.add(id);
            this.say(`${this.#view?.words.agent}: ${spoken(text)}`, languageSaid(element));
        });
    }
    updated(view) {
        const before = this.#known;
        const now = knownOf(view);
        this.#view = view;
        this.#known = now;
        this.#connecting(now, before);
        this.#call(now, before, view);
        this.#microphone(now, before, view);
        if (now.working !== before?.working)
            this.#set('work', now.working);
        if (now.limit !== before?.limit)
            this.#limit(view);
    }
    say(words, lang) {
        this.#messages = [...this.#messages, { topic: undefined, words, lang }];
        this.#schedule();
    }
    confirm(words) {
        this.#messages = [{ topic: 'outcome', words }, ...this.#without('outcome')];
        if (this.#free && this.#root.host.isConnected)
            this.#announce(1);
        else
            this.#schedule();
    }
    release() {
        for (const timer of [this.#next, this.#connectingTimer, this.#limitTimer])
            clearTimeout(timer);
        this.#next = undefined;
        this.#messages = [];
        this.#announce(0);
    }
    #connecting(now, before) {
        if (now.status !== 'connecting') {
            clearTimeout(this.#connectingTimer);
            this.#announcesWaiting = false;
        }
        else if (before?.status !== 'connecting') {
            this.#announced.clear();
            this.#connectingTimer = setTimeout(() => {
                this.#announcesWaiting = true;
                this.#set('call', this.#known?.waiting);
            }, connectingDelayMs);
        }
        else if (this.#announcesWaiting && now.waiting !== before.waiting)
            this.#set('call', now.waiting);
    }
    #call({ status, state }, before, { words }) {
        const ends = status === 'idle' && (state === 'ended' || state === 'paused');
        if (ends && state !== before?.state)
            return this.#set('call', words[state]);
        if (status === before?.status)
            return;
        if (isOpen(status))
            this.#set('call', words[status]);
        else {
            this.#messages = this.#messages.filter(({ topic }) => !topic || topic === 'outcome');
            if (!this.#free)
                this.#schedule();
        }
    }
    #microphone({ status, muted }, before, { words, writes }) {
        if (writes || !isLive(status))
            return;
        const starts = status === 'connected' && before?.status === 'connecting';
        if (starts ? muted : before && isLive(before.status) && muted !== before.muted)
            this.#set('microphone', muted ? words.muted : words.unmuted);
    }
    #limit({ limit, words }) {
        clearTimeout(this.#limitTimer);
        const announce = () => this.#set('limit', limit ? limitWords(limit, words) : '');
        announce();
        const wait = (limit?.endsAt ?? 0) - Date.now() - lastSeconds * 1000;
        if (wait > 2000)
            this.#limitTimer = setTimeout(announce, wait);
    }
    #set(topic, words) {
        this.#messages = this.#without(topic);
        if (!words)
            return;
        this.#messages = [...this.#messages, { topic, words }];
        this.#schedule();
    }
    #without(left) {
        return this.#messages.filter(({ topic }) => topic !== left);
    }
    #schedule() {
        if (!this.#root.host.isConnected)
            this.release();
        else if (this.#next)
            return;
        else if (this.#free)
            this.#pause();
        else
            this.#next = setTimeout(this.#pause, this.#since + holdMs - performance.now());
    }
    #pause = () => {
        this.#show([]);
        this.#next = setTimeout(() => {
            const alone = this.#messages[0]?.topic === 'outcome';
            this.#announce(alone ? 1 : this.#messages.length);
        }, pauseMs);
    };
    #announce(count) {
        const messages = this.#messages.slice(0, count);
        clearTimeout(this.#next);
        this.#next = undefined;
        this.#messages = this.#messages.slice(count);
        this.#free = count === 0;
        this.#since = performance.now();
        this.#show(messages);
        if (this.#messages.length > 0)
            this.#schedule();
    }
    #show(messages) {
        const paragraphs = messages.map(({ words, lang }) => {
            const paragraph = Object.assign(ownDocument.createElement('p'), { textContent: words });
            if (lang)
                paragraph.lang = lang;
            return paragraph;
        });
        this.#root.querySelector('[role=status]')?.replaceChildren(...paragraphs);
    }
}
function knownOf(view) {
    const { status, state, muted, limit } = view;
    return {
        ...{ status, state, muted },
        working: state === 'working' ? statusWords(view) : '',
        waiting: statusWords(view),
        limit: limit && isOpen(status) ? `${limit.kind} ${limit.endsAt}` : '',
    };
}
