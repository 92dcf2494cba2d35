import { ownDocument } from '../../../core/util/own-document.js';

/** Returns the focused element, also inside shadow roots. */
export function focused(): HTMLElement | null {
  let active = ownDocument.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement | null;
}

/** Moves the focus to a question, and back afterwards. */
export class BorrowedFocus {
  readonly #root: ShadowRoot;
  #before: HTMLElement | null = null;

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  /** With several questions in a row, remembers only the focus before the first one. */
  take(question: HTMLElement): void {
    this.#before ??= focused();
    question.focus();
    // Browsers scroll to the middle of an element that is too long to fit.
    question.firstElementChild?.scrollIntoView({ block: 'nearest' });
  }

  /** Restores the focus, unless the visitor has moved it somewhere else. */
  giveBack(): void {
    const before = this.#before;
    this.#before = null;
    if (!before || !isLost(this.#root)) return;
    const panel = before.matches('.launcher') && this.#root.querySelector<HTMLElement>('.panel');
    // A click on the launcher leads to the panel that it opened.
    (panel || before).focus();
    // The previous element is gone or hidden, such as a launcher that a bar has replaced.
    if (before !== ownDocument.body && isLost(this.#root)) focusHome(this.#root);
  }
}

/** Whether the focused element of the widget is gone. */
export function isLost({ host }: ShadowRoot): boolean {
  return [null, ownDocument.body, host].includes(focused());
}

/** Moves the focus to the panel, or to the first button of the bar, or to the launcher. */
export function focusHome(root: ShadowRoot): void {
  const home =
    root.querySelector<HTMLElement>('.panel') ?? root.querySelector('.bar-buttons > button, .launcher');
  (home as HTMLElement | null)?.focus();
}
