import type { WaitingItem } from './model/waiting-item.js';

/**
 * Late answers come first, because what follows may refer to them; typed text comes last, because the agent responds to
 * it.
 */
const flushOrder: readonly WaitingItem['kind'][] = ['answer', 'note', 'text'];

/**
 * Everything that waits for a connection: late tool answers, the page's notes, typed text. `takeAll()` returns the
 * items in that order, and oldest first within each kind.
 */
export class Outbox {
  #items: readonly WaitingItem[];

  constructor(items: readonly WaitingItem[] = []) {
    this.#items = items;
  }

  /** In the order of arrival. */
  get items(): readonly WaitingItem[] {
    return this.#items;
  }

  /** Whether sending the items makes the agent answer, so that no other request for an answer is needed. */
  get asks(): boolean {
    return this.#items.some(({ kind }) => kind !== 'note');
  }

  /** Returns true, so that the sender can report it as accepted. */
  add(item: WaitingItem): true {
    this.#items = [...this.#items, item];
    return true;
  }

  /** Empties the queue and returns its items in sending order. */
  takeAll(): WaitingItem[] {
    const items = this.#items;
    this.#items = [];
    return flushOrder.flatMap(kind => items.filter(item => item.kind === kind));
  }
}
