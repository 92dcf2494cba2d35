import { statusWords, type View } from './view.js';

/**
 * Says what changes to those who don't see the widget: whole messages, never word by word. There is one region for
 * all of it, so that nothing is said twice.
 */
export class Announcer {
  readonly #root: ShadowRoot;
  #said = '';

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  updated(view: View): void {
    const words = statusWords(view);
    // An error is an alert of its own.
    if (view.phase === 'error' || words === this.#said) return;
    this.#said = words;
    this.say(words);
  }

  say(words: string): void {
    const region = this.#root.querySelector('[role=status]');
    if (region) region.textContent = words;
  }
}
