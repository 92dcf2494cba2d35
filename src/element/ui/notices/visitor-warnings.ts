import type { Session } from '../../../core/session.js';
import { levelsOf } from '../base/levels.js';
import type { PieceHost, View } from '../base/view.js';

/** The warnings that a visitor can do something about, and what tells them so. */
const told = {
  'microphone-lost': 'microphoneLost',
  'microphone-silent': 'microphoneSilent',
  'playback-blocked': 'playbackBlocked',
} as const;

type Told = keyof typeof told;

const gestures = ['pointerdown', 'keydown'] as const;

/** What goes wrong in a call that goes on: until it is over, or the visitor doesn't want to see it any more. */
export class VisitorWarnings {
  readonly #host: PieceHost;
  readonly #shown = new Set<Told>();
  readonly #unsaid = new Set<Told>();

  constructor(host: PieceHost) {
    this.#host = host;
    host.element.addEventListener('navai-warning', ({ code }) => {
      if (Object.hasOwn(told, code)) this.#add(code as Told);
    });
  }

  /** What each says, and what it is dismissed with. */
  list({ words }: View): readonly (readonly [words: string, dismiss: () => void])[] {
    return [...this.#shown].map(code => [words[told[code]], () => this.#remove(code)]);
  }

  updated({ words }: View): void {
    for (const code of this.#unsaid) this.#host.announce(words[told[code]]);
    this.#unsaid.clear();
  }

  /** Looks whether the microphone is heard again: one that works hears at least a little of the room. */
  look(session: Session): void {
    if (levelsOf(session).input > 0)
      for (const code of ['microphone-lost', 'microphone-silent'] as const) this.#remove(code);
  }

  clear(): void {
    this.#listen(false);
    this.#shown.clear();
    this.#unsaid.clear();
  }

  #add(code: Told): void {
    this.#shown.add(code);
    this.#unsaid.add(code);
    if (code === 'playback-blocked') this.#listen(true);
    this.#host.refresh();
  }

  #remove(code: Told): void {
    if (this.#shown.delete(code)) this.#host.refresh();
  }

  /** The next gesture is what the browser waits for. */
  #listen(on: boolean): void {
    for (const gesture of gestures) {
      document.removeEventListener(gesture, this.#heard, true);
      if (on) document.addEventListener(gesture, this.#heard, true);
    }
  }

  readonly #heard = (): void => {
    this.#listen(false);
    this.#remove('playback-blocked');
  };
}
