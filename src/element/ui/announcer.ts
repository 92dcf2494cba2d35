import { isLive, isOpen, type Status } from '../../core/status.js';
import { limitWords } from './limit-words.js';
import { type Phase, statusWords, type View } from './view.js';

/** An empty region for so long, so that the same words again are a change; what comes meanwhile is said with them. */
const pauseMs = 150;

/** Who connects quickly need not hear what it waits for. */
const patienceMs = 1000;

/** A limit is announced when it comes near, and once more so many seconds before it is reached. */
const lastSeconds = 10;

/** What has been taken notice of already. */
interface Known {
  readonly status: Status;
  readonly phase: Phase;
  readonly muted: boolean;
  readonly working: string;
  readonly waiting: string;
  readonly limit: string;
}

/** A newer message about the same thing takes the place of one that has not been said yet. */
type Topic = 'call' | 'microphone' | 'work' | 'limit';

/**
 * Says what changes to those who don't see the widget: whole messages, never word by word. There is one region for
 * all of it, so that nothing is said twice. Errors are alerts of their own; what the agent says aloud is heard.
 */
export class Announcer {
  readonly #root: ShadowRoot;
  readonly #topics = new Map<Topic, string>();
  readonly #texts: string[] = [];
  /** Entries of the agent that have been said. */
  readonly #told = new Set<string>();
  #view: View | undefined;
  #known: Known | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #last: ReturnType<typeof setTimeout> | undefined;
  #impatient = false;

  constructor(element: View['element'], root: ShadowRoot) {
    this.#root = root;
    element.addEventListener('navai-transcript', ({ entry }) => {
      const { id, role, text, final } = entry;
      if (element.mode !== 'text' || role !== 'agent' || !final || !text || this.#told.has(id)) return;
      this.#told.add(id);
      this.say(`${this.#view?.words.agent}: ${text}`);
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
  say(words: string): void {
    this.#texts.push(words);
    this.#soon();
  }

  release(): void {
    for (const timer of [this.#pause, this.#patience, this.#last]) clearTimeout(timer);
    this.#pause = undefined;
    this.#topics.clear();
    this.#texts.length = 0;
    this.#show([]);
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

  #call({ status, phase }: Known, before: Known | undefined, { words }: View): void {
    const ends = phase === 'ended' || phase === 'paused';
    if (ends && phase !== before?.phase) return this.#set('call', words[phase]);
    if (status === before?.status) return;
    if (isOpen(status)) this.#set('call', words[status as 'connected' | 'reconnecting']);
    // An error is an alert of its own, and nothing that it has overtaken matters any more.
    else this.#topics.clear();
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
    this.#topics.delete(topic);
    if (!words) return;
    this.#topics.set(topic, words);
    this.#soon();
  }

  #soon(): void {
    // Who has left the page has nothing to say there.
    if (!this.#root.host.isConnected) this.release();
    else if (!this.#pause) this.#wait();
  }

  #wait(): void {
    this.#show([]);
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.#show([...this.#texts, ...this.#topics.values()]);
      this.#texts.length = 0;
      this.#topics.clear();
    }, pauseMs);
  }

  /** A paragraph each, so that there is a pause between two. */
  #show(texts: readonly string[]): void {
    const paragraphs = texts.map(text => Object.assign(document.createElement('p'), { textContent: text }));
    this.#root.querySelector('[role=status]')?.replaceChildren(...paragraphs);
  }
}

function know(view: View): Known {
  const { status, phase, muted, limit } = view;
  return {
    ...{ status, phase, muted },
    working: phase === 'working' ? statusWords(view) : '',
    waiting: statusWords(view),
    limit: limit && isOpen(status) ? `${limit.kind} ${limit.endsAt}` : '',
  };
}
