import type { WaitingItem } from './model/waiting-item.js';

/** Late answers come first, because what follows may refer to them; typed text last, as the agent answers to it. */
const flushOrder: readonly WaitingItem['kind'][] = ['answer', 'note', 'text'];

/**
 * Everything that waits for a connection: late tool answers, the page's notes, typed text. `takeAll()` gives it back
 * in that order, and oldest first within each kind.
 */
export class Outbox {
  #items: readonly WaitingItem[];

  constructor(items: readonly WaitingItem[] = []) {
    this.#items = items;
  }

  /** In the order in which they came. */
  get items(): readonly WaitingItem[] {
    return this.#items;
  }

  /** Whether an answer of the agent will follow from what waits, so that none has to be asked for besides. */
  get asks(): boolean {
    return this.#items.some(({ kind }) => kind !== 'note');
  }

  /** Returns true, so that the sender can report it as accepted. */
  add(item: WaitingItem): true {
    this.#items = [...this.#items, item];
    return true;
  }

  /** Empties the queue; in the order of sending. */
  takeAll(): WaitingItem[] {
    const items = this.#items;
    this.#items = [];
    return flushOrder.flatMap(kind => items.filter(item => item.kind === kind));
  }
}
