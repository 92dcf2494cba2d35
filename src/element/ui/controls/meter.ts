import type { Session } from '../../../core/session.js';
import { whileSeen } from '../base/frames.js';

/** The share of a level that remains in the next frame: it rises at once and falls to 14 % in a third of a second. */
const decay = 0.82;

/** Shows the visitor's level in a button. */
export class Meter {
  #shown: HTMLElement | null = null;
  #stop: (() => void) | undefined;

  /** Shows the level in an element; stops with null. */
  show(shown: HTMLElement | null, session?: Session): void {
    if (shown === this.#shown) return;
    this.#stop?.();
    this.#stop = undefined;
    this.#shown?.style.removeProperty('--level');
    this.#shown = shown;
    if (!shown || !session) return;
    let level = 0;
    const draw = () => {
      const before = level;
      level = Math.max(session.levels.input, level * decay);
      if (level < 0.01) level = 0;
      // Avoids style updates during silence.
      if (level !== before) shown.style.setProperty('--level', level.toFixed(2));
    };
    this.#stop = whileSeen(shown, draw, { perSecond: 30 });
  }
}
