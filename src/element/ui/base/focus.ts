/** The element that has the focus, also within our own root. */
export function focused(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement | null;
}

/** Takes the focus for a question, and gives it back. */
export class BorrowedFocus {
  readonly #root: ShadowRoot;
  #before: HTMLElement | null = null;

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  /** Who had the focus at the first of several questions gets it back after the last. */
  take(question: HTMLElement): void {
    this.#before ??= focused();
    question.focus();
    // Browsers show the middle of what is too long for its place.
    question.firstElementChild?.scrollIntoView({ block: 'nearest' });
  }

  /** Unless the visitor has gone on to something else. */
  giveBack(): void {
    const before = this.#before;
    this.#before = null;
    if (!before || !isLost(this.#root)) return;
    const panel = before.matches('.launcher') && this.#root.querySelector<HTMLElement>('.panel');
    // If the launcher has opened a panel, that is where its click leads.
    (panel || before).focus();
    // What had it is gone or out of sight, such as a launcher in whose place a bar stands now.
    if (before !== document.body && isLost(this.#root)) focusHome(this.#root);
  }
}

/** What had the focus within the widget is gone. */
export function isLost({ host }: ShadowRoot): boolean {
  return [null, document.body, host].includes(focused());
}

/** Moves the focus to the start of the widget when its old place is gone. */
export function focusHome(root: ShadowRoot): void {
  const home =
    root.querySelector<HTMLElement>('.panel') ?? root.querySelector('.bar-buttons > button, .launcher');
  (home as HTMLElement | null)?.focus();
}
