import type { Item, Response } from './response.js';

/** What the end of a response has left unfinished. */
export interface Remains {
  /** The ids of the messages that were cut off. */
  readonly messages: readonly string[];
  /** Function calls whose arguments were cut off. */
  readonly calls: readonly Item[];
}

/** The items of the running response that are not done: its end cuts them off. */
export class OpenItems {
  readonly #open = new Map<string, Item>();

  /** An item has begun, or continues. */
  add(item: Item): void {
    if (!this.#open.has(item.id)) this.#open.set(item.id, item);
  }

  /** An item is done; one that is `incomplete` stays open until the end of its response. */
  done(item: Item): void {
    if (item.status === 'incomplete') this.#open.set(item.id, item);
    else this.#open.delete(item.id);
  }

  /** The response has ended. Reads its output too, because a failing service may leave out the items' own events. */
  end({ status, output = [] }: Response): Remains {
    // An interruption stops the sound of all messages, even of those that were written to the end.
    const cutsAll = status === 'cancelled';
    const last = output.at(-1);
    for (const item of output) {
      const cut = cutsAll || (item.status ?? 'completed') !== 'completed';
      if (cut || (item === last && status !== 'completed' && item.type === 'message'))
        this.#open.set(item.id, item);
    }
    const items = [...this.#open.values()];
    this.#open.clear();
    return {
      messages: items.flatMap(({ id, type }) => (type === 'message' ? [id] : [])),
      calls: items.filter(({ type, status: itsOwn }) => type === 'function_call' && itsOwn !== 'completed'),
    };
  }
}
