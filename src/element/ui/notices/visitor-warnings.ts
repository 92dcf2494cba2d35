import type { Session } from '../../../core/session.js';
import { ownDocument } from '../../../core/util/own-document.js';
import { levelsOf } from '../base/levels.js';
import type { PieceHost, View } from '../base/view.js';

/** The warnings that a visitor can act on, and the keys of their texts. */
const wordKeys = {
  'microphone-lost': 'microphoneLost',
  'microphone-silent': 'microphoneSilent',
  'playback-blocked': 'playbackBlocked',
} as const;

type VisitorWarning = keyof typeof wordKeys;

const gestures = ['pointerdown', 'keydown'] as const;

/** The current warnings of a running call, until the problem is over or the visitor dismisses them. */
export class VisitorWarnings {
  readonly #host: PieceHost;
  readonly #shown = new Set<VisitorWarning>();
  readonly #unannounced = new Set<VisitorWarning>();

  constructor(host: PieceHost) {
    this.#host = host;
    host.element.addEventListener('navai-warning', ({ code }) => {
      if (Object.hasOwn(wordKeys, code)) this.#add(code as VisitorWarning);
    });
  }

  /** Returns each warning's text, with a function that dismisses it. */
  list({ words }: View): readonly (readonly [words: string, dismiss: () => void])[] {
    return [...this.#shown].map(code => [words[wordKeys[code]], () => this.#remove(code)]);
  }

  updated({ words }: View): void {
    for (const code of this.#unannounced) this.#host.announce(words[wordKeys[code]]);
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

  #add(code: VisitorWarning): void {
    this.#shown.add(code);
    this.#unannounced.add(code);
    if (code === 'playback-blocked') this.#listen(true);
    this.#host.refresh();
  }

  #remove(code: VisitorWarning): void {
    if (this.#shown.delete(code)) this.#host.refresh();
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
