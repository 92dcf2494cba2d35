import type { Session } from '../../../core/session.js';
import { ownDocument } from '../../../core/util/own-document.js';
import type { Words } from '../../../lang/en.js';
import { levelsOf } from '../base/levels.js';
import type { PieceHost, View } from '../base/view.js';
import { answerProblem } from './answer-words.js';

type WordKey = Exclude<keyof Words, 'errors'>;

/** The other warnings that a visitor can act on, and the keys of their texts. */
const wordKeys: Readonly<Record<string, WordKey>> = {
  'microphone-lost': 'microphoneLost',
  'microphone-silent': 'microphoneSilent',
  'playback-blocked': 'playbackBlocked',
};

/** The place of a problem with an answer: a new one replaces the last. */
const answer = 'answer';

const gestures = ['pointerdown', 'keydown'] as const;

/** A warning as the visitor sees it. */
export interface ShownWarning {
  readonly words: string;
  readonly dismiss: () => void;
  /** Whether the visitor can ask for the same answer again. */
  readonly repeatable: boolean;
}

/** The current warnings of a running call, until the problem is over or the visitor dismisses them. */
export class VisitorWarnings {
  readonly #host: PieceHost;
  /** The keys of the texts, by the place of each problem. */
  readonly #shown = new Map<string, { readonly key: WordKey; readonly repeatable: boolean }>();
  readonly #unannounced = new Set<WordKey>();
  /** The agent's newest message when an answer was cut off: that message does not solve the problem. */
  #cut: string | undefined;

  constructor(host: PieceHost) {
    this.#host = host;
    const { element } = host;
    element.addEventListener('navai-warning', ({ code, detail }) => {
      const key = wordKeys[code];
      const problem = answerProblem(code, detail);
      if (key) this.#add(code, key, false);
      else if (problem) {
        this.#cut = element.session.latest(1)[0]?.id;
        this.#add(answer, problem.key, problem.repeatable);
      }
    });
    element.addEventListener('navai-activity', ({ activity }) => {
      if (activity === 'thinking') this.#remove(answer);
    });
    element.addEventListener('navai-transcript', ({ entry }) => {
      if (entry.role === 'agent' && entry.id !== this.#cut && !entry.interrupted) this.#remove(answer);
    });
  }

  list({ words }: View): readonly ShownWarning[] {
    return [...this.#shown].map(([place, { key, repeatable }]) => {
      return { words: words[key], dismiss: () => this.#remove(place), repeatable };
    });
  }

  updated({ words }: View): void {
    for (const key of this.#unannounced) this.#host.announce(words[key]);
    this.#unannounced.clear();
  }

  /** Removes microphone warnings once there is a level: a working microphone picks up at least some room noise. */
  look(session: Session): void {
    if (levelsOf(session).input > 0)
      for (const code of ['microphone-lost', 'microphone-silent'] as const) this.#remove(code);
  }

  clear(): void {
    this.#listen(false);
    this.#shown.clear();
    this.#unannounced.clear();
  }

  #add(place: string, key: WordKey, repeatable: boolean): void {
    this.#shown.set(place, { key, repeatable });
    this.#unannounced.add(key);
    if (place === 'playback-blocked') this.#listen(true);
    this.#host.refresh();
  }

  #remove(place: string): void {
    if (this.#shown.delete(place)) this.#host.refresh();
  }

  /** Waits for the next gesture, after which the browser allows playback. */
  #listen(on: boolean): void {
    for (const gesture of gestures) {
      ownDocument.removeEventListener(gesture, this.#onGesture, true);
      if (on) ownDocument.addEventListener(gesture, this.#onGesture, true);
    }
  }

  readonly #onGesture = (): void => {
    this.#listen(false);
    this.#remove('playback-blocked');
  };
}
