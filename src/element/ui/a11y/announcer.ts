import { isLive, isOpen, type Status } from '../../../core/model/status.js';
import { languageSaid } from '../base/language-said.js';
import { limitWords } from '../base/limit-words.js';
import { spoken } from '../base/spoken.js';
import { statusWords, type UiState, type View } from '../base/view.js';

/** An empty region for so long, so that the same words again are a change; what comes meanwhile is said with them. */
const pauseMs = 150;

/** Screen readers may read the region a moment after it has changed: until then the words stay. */
const holdMs = 250;

/** Who connects quickly need not hear what it waits for. */
const patienceMs = 1000;

/** A limit is announced when it comes near, and again this many seconds before it is reached. */
const lastSeconds = 10;

/** What has been taken notice of already. */
interface Known {
  readonly status: Status;
  readonly state: UiState;
  readonly muted: boolean;
  readonly working: string;
  readonly waiting: string;
  readonly limit: string;
}

/** A newer message about the same thing takes the place of one that has not been said yet. */
type Topic = 'call' | 'microphone' | 'work' | 'limit' | 'outcome';

interface Message {
  readonly topic: Topic | undefined;
  readonly words: string;
  /** Where it is not that of the widget's words. */
  readonly lang?: string | undefined;
}

/**
 * Says what changes to those who don't see the widget: whole messages, never word by word. There is one region for
 * all of it, so that nothing is said twice. Errors are alerts of their own; what the agent says aloud is heard.
 */
export class Announcer {
  readonly #root: ShadowRoot;
  /** What is to be said, in its order. */
  #messages: readonly Message[] = [];
  /** Entries of the agent that have been said. */
  readonly #told = new Set<string>();
  #view: View | undefined;
  #known: Known | undefined;
  /** The next change of the region. */
  #next: ReturnType<typeof setTimeout> | undefined;
  /** The region is empty, and has been for a pause. */
  #free = true;
  /** Since when the region holds what it holds, on the clock of `performance.now()`. */
  #since = 0;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #last: ReturnType<typeof setTimeout> | undefined;
  #impatient = false;

  constructor(element: View['element'], root: ShadowRoot) {
    this.#root = root;
    element.addEventListener('navai-transcript', ({ entry }) => {
      const { id, role, text, final } = entry;
      if (element.mode !== 'text' || role !== 'agent' || !final || !text || this.#told.has(id)) return;
      this.#told.add(id);
      this.say(`${this.#view?.words.agent}: ${spoken(text)}`, languageSaid(element));
    });
  }

  updated(view: View): void {
    const before = this.#known;
    const now = know(view);
    this.#view = view;
    this.#known = now;
    this.#connecting(now, before);
    this.#call(now, before, view);
    this.#microphone(now, before, view);
    if (now.working !== before?.working) this.#set('work', now.working);
    if (now.limit !== before?.limit) this.#limit(view);
  }

  /** Nothing of what is said is lost; it waits for what is being said at the moment. */
  say(words: string, lang?: string): void {
    this.#messages = [...this.#messages, { topic: undefined, words, lang }];
    this.#soon();
  }

  /** What came of the visitor's own action: alone, and at once, or next where something is being said. */
  confirm(words: string): void {
    this.#messages = [{ topic: 'outcome', words }, ...this.#without('outcome')];
    if (this.#free && this.#root.host.isConnected) this.#tell(1);
    else this.#soon();
  }

  release(): void {
    for (const timer of [this.#next, this.#patience, this.#last]) clearTimeout(timer);
    this.#next = undefined;
    this.#messages = [];
    this.#tell(0);
  }

  #connecting(now: Known, before: Known | undefined): void {
    if (now.status !== 'connecting') {
      clearTimeout(this.#patience);
      this.#impatient = false;
    } else if (before?.status !== 'connecting') {
      this.#told.clear();
      this.#patience = setTimeout(() => {
        this.#impatient = true;
        this.#set('call', this.#known?.waiting);
      }, patienceMs);
    } else if (this.#impatient && now.waiting !== before.waiting) this.#set('call', now.waiting);
  }

  #call({ status, state }: Known, before: Known | undefined, { words }: View): void {
    const ends = status === 'idle' && (state === 'ended' || state === 'paused');
    if (ends && state !== before?.state) return this.#set('call', words[state]);
    if (status === before?.status) return;
    if (isOpen(status)) this.#set('call', words[status as 'connected' | 'reconnecting']);
    // An error is an alert of its own, and nothing that it has overtaken matters any more, or is left to be read.
    else {
      this.#messages = this.#messages.filter(({ topic }) => !topic || topic === 'outcome');
      if (!this.#free) this.#soon();
    }
  }

  #microphone({ status, muted }: Known, before: Known | undefined, { words, writes }: View): void {
    if (writes || !isLive(status)) return;
    const starts = status === 'connected' && before?.status === 'connecting';
    if (starts ? muted : before && isLive(before.status) && muted !== before.muted)
      this.#set('microphone', muted ? words.muted : words.unmuted);
  }

  /** The seconds are counted for the eyes; they are said twice. */
  #limit({ limit, words }: View): void {
    clearTimeout(this.#last);
    const tell = () => this.#set('limit', limit ? limitWords(limit, words) : '');
    tell();
    const wait = (limit?.endsAt ?? 0) - Date.now() - lastSeconds * 1000;
    if (wait > 2000) this.#last = setTimeout(tell, wait);
  }

  #set(topic: Topic, words: string | undefined): void {
    this.#messages = this.#without(topic);
    if (!words) return;
    this.#messages = [...this.#messages, { topic, words }];
    this.#soon();
  }

  #without(left: Topic): readonly Message[] {
    return this.#messages.filter(({ topic }) => topic !== left);
  }

  #soon(): void {
    // Who has left the page has nothing to say there.
    if (!this.#root.host.isConnected) this.release();
    else if (this.#next) return;
    else if (this.#free) this.#pause();
    else this.#next = setTimeout(this.#pause, this.#since + holdMs - performance.now());
  }

  readonly #pause = (): void => {
    this.#show([]);
    this.#next = setTimeout(() => {
      const alone = this.#messages[0]?.topic === 'outcome';
      this.#tell(alone ? 1 : this.#messages.length);
    }, pauseMs);
  };

  /** Says the next messages, up to `count`. */
  #tell(count: number): void {
    const messages = this.#messages.slice(0, count);
    clearTimeout(this.#next);
    this.#next = undefined;
    this.#messages = this.#messages.slice(count);
    this.#free = count === 0;
    this.#since = performance.now();
    this.#show(messages);
    if (this.#messages.length > 0) this.#soon();
  }

  /** A paragraph each, so that there is a pause between two. */
  #show(messages: readonly Message[]): void {
    const paragraphs = messages.map(({ words, lang }) => {
      const paragraph = Object.assign(document.createElement('p'), { textContent: words });
      if (lang) paragraph.lang = lang;
      return paragraph;
    });
    this.#root.querySelector('[role=status]')?.replaceChildren(...paragraphs);
  }
}

function know(view: View): Known {
  const { status, state, muted, limit } = view;
  return {
    ...{ status, state, muted },
    working: state === 'working' ? statusWords(view) : '',
    waiting: statusWords(view),
    limit: limit && isOpen(status) ? `${limit.kind} ${limit.endsAt}` : '',
  };
}
