import { isLive, isOpen, type Status } from '../../../core/model/status.js';
import { ownDocument } from '../../../core/util/own-document.js';
import { languageSaid } from '../base/language-said.js';
import { limitWords } from '../base/limit-words.js';
import { spoken } from '../base/spoken.js';
import { statusWords, type UiState, type View } from '../base/view.js';

/** How long the region stays empty, so that repeated words count as a change. Messages that arrive meanwhile join. */
const pauseMs = 150;

/** How long words stay in the region, because screen readers may read it with a delay. */
const holdMs = 250;

/** A call that connects faster than this does not announce what it waits for. */
const connectingDelayMs = 1000;

/** A limit is announced when it is near, and again this many seconds before the call ends. */
const lastSeconds = 10;

/** The state at the last update. */
interface Known {
  readonly status: Status;
  readonly state: UiState;
  readonly muted: boolean;
  readonly working: string;
  readonly waiting: string;
  readonly limit: string;
}

/** A newer message replaces a pending one of the same topic. */
type Topic = 'call' | 'microphone' | 'work' | 'limit' | 'outcome';

interface Message {
  readonly topic: Topic | undefined;
  readonly words: string;
  /** Set if it differs from the language of the widget's texts. */
  readonly lang?: string | undefined;
}

/**
 * Announces changes to screen readers, in whole messages and never word by word. Uses a single live region, so that
 * nothing is announced twice. Errors have their own alerts, and the agent's speech is audible.
 */
export class Announcer {
  readonly #root: ShadowRoot;
  /** The pending messages, in order. */
  #messages: readonly Message[] = [];
  /** Ids of the agent's entries that were announced. */
  readonly #announced = new Set<string>();
  #view: View | undefined;
  #known: Known | undefined;
  /** The timer for the next change of the region. */
  #next: ReturnType<typeof setTimeout> | undefined;
  /** Whether the region is empty and has been for a pause. */
  #free = true;
  /** The time of the region's last change, from `performance.now()`. */
  #since = 0;
  #connectingTimer: ReturnType<typeof setTimeout> | undefined;
  #limitTimer: ReturnType<typeof setTimeout> | undefined;
  #announcesWaiting = false;

  constructor(element: View['element'], root: ShadowRoot) {
    this.#root = root;
    element.addEventListener('navai-transcript', ({ entry }) => {
      const { id, role, text, final } = entry;
      if (element.mode !== 'text' || role !== 'agent' || !final || !text || this.#announced.has(id)) return;
      this.#announced.add(id);
      this.say(`${this.#view?.words.agent}: ${spoken(text)}`, languageSaid(element));
    });
  }

  updated(view: View): void {
    const before = this.#known;
    const now = knownOf(view);
    this.#view = view;
    this.#known = now;
    this.#connecting(now, before);
    this.#call(now, before, view);
    this.#microphone(now, before, view);
    if (now.working !== before?.working) this.#set('work', now.working);
    if (now.limit !== before?.limit) this.#limit(view);
  }

  /** Queues a message, which never replaces another one. */
  say(words: string, lang?: string): void {
    this.#messages = [...this.#messages, { topic: undefined, words, lang }];
    this.#schedule();
  }

  /** Announces the outcome of the visitor's own action on its own: at once, or right after the current message. */
  confirm(words: string): void {
    this.#messages = [{ topic: 'outcome', words }, ...this.#without('outcome')];
    if (this.#free && this.#root.host.isConnected) this.#announce(1);
    else this.#schedule();
  }

  release(): void {
    for (const timer of [this.#next, this.#connectingTimer, this.#limitTimer]) clearTimeout(timer);
    this.#next = undefined;
    this.#messages = [];
    this.#announce(0);
  }

  #connecting(now: Known, before: Known | undefined): void {
    if (now.status !== 'connecting') {
      clearTimeout(this.#connectingTimer);
      this.#announcesWaiting = false;
    } else if (before?.status !== 'connecting') {
      this.#announced.clear();
      this.#connectingTimer = setTimeout(() => {
        this.#announcesWaiting = true;
        this.#set('call', this.#known?.waiting);
      }, connectingDelayMs);
    } else if (this.#announcesWaiting && now.waiting !== before.waiting) this.#set('call', now.waiting);
  }

  #call({ status, state }: Known, before: Known | undefined, { words }: View): void {
    const ends = status === 'idle' && (state === 'ended' || state === 'paused');
    if (ends && state !== before?.state) return this.#set('call', words[state]);
    if (status === before?.status) return;
    if (isOpen(status)) this.#set('call', words[status as 'connected' | 'reconnecting']);
    // An error has its own alert and makes pending messages, and those still in the region, obsolete.
    else {
      this.#messages = this.#messages.filter(({ topic }) => !topic || topic === 'outcome');
      if (!this.#free) this.#schedule();
    }
  }

  #microphone({ status, muted }: Known, before: Known | undefined, { words, writes }: View): void {
    if (writes || !isLive(status)) return;
    const starts = status === 'connected' && before?.status === 'connecting';
    if (starts ? muted : before && isLive(before.status) && muted !== before.muted)
      this.#set('microphone', muted ? words.muted : words.unmuted);
  }

  /** Announces the seconds only twice, while the visible countdown changes each second. */
  #limit({ limit, words }: View): void {
    clearTimeout(this.#limitTimer);
    const announce = () => this.#set('limit', limit ? limitWords(limit, words) : '');
    announce();
    const wait = (limit?.endsAt ?? 0) - Date.now() - lastSeconds * 1000;
    if (wait > 2000) this.#limitTimer = setTimeout(announce, wait);
  }

  #set(topic: Topic, words: string | undefined): void {
    this.#messages = this.#without(topic);
    if (!words) return;
    this.#messages = [...this.#messages, { topic, words }];
    this.#schedule();
  }

  #without(left: Topic): readonly Message[] {
    return this.#messages.filter(({ topic }) => topic !== left);
  }

  #schedule(): void {
    // An element that has left the page announces nothing.
    if (!this.#root.host.isConnected) this.release();
    else if (this.#next) return;
    else if (this.#free) this.#pause();
    else this.#next = setTimeout(this.#pause, this.#since + holdMs - performance.now());
  }

  readonly #pause = (): void => {
    this.#show([]);
    this.#next = setTimeout(() => {
      const alone = this.#messages[0]?.topic === 'outcome';
      this.#announce(alone ? 1 : this.#messages.length);
    }, pauseMs);
  };

  /** Announces the next messages, up to `count`. */
  #announce(count: number): void {
    const messages = this.#messages.slice(0, count);
    clearTimeout(this.#next);
    this.#next = undefined;
    this.#messages = this.#messages.slice(count);
    this.#free = count === 0;
    this.#since = performance.now();
    this.#show(messages);
    if (this.#messages.length > 0) this.#schedule();
  }

  /** Shows each message as a paragraph, so that screen readers pause between them. */
  #show(messages: readonly Message[]): void {
    const paragraphs = messages.map(({ words, lang }) => {
      const paragraph = Object.assign(ownDocument.createElement('p'), { textContent: words });
      if (lang) paragraph.lang = lang;
      return paragraph;
    });
    this.#root.querySelector('[role=status]')?.replaceChildren(...paragraphs);
  }
}

function knownOf(view: View): Known {
  const { status, state, muted, limit } = view;
  return {
    ...{ status, state, muted },
    working: state === 'working' ? statusWords(view) : '',
    waiting: statusWords(view),
    limit: limit && isOpen(status) ? `${limit.kind} ${limit.endsAt}` : '',
  };
}
