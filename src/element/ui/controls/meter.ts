import type { Session } from '../../../core/session.js';
import { whileSeen } from '../base/frames.js';

/** What a level keeps of itself from one picture to the next: it rises at once, and falls in a third of a second. */
const keeps = 0.82;

/** Shows in a button how loud the visitor is. */
export class Meter {
  #shown: HTMLElement | null = null;
  #stop: (() => void) | undefined;

  /** Null for none. */
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
      level = Math.max(session.levels.input, level * keeps);
      if (level < 0.01) level = 0;
      // Silence costs no style.
      if (level !== before) shown.style.setProperty('--level', level.toFixed(2));
    };
    this.#stop = whileSeen(shown, draw, { perSecond: 30 });
  }
}
