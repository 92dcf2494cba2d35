import { invalidValue, Refusal } from '../refusal.js';
import type { Item } from '../types.js';

/** The items of a session, in order. */
export class Conversation {
  readonly #items: Item[] = [];

  get items(): readonly Item[] {
    return this.#items;
  }

  get lastId(): string | null {
    return this.#items.at(-1)?.id ?? null;
  }

  /**
   * Inserts the item after `previousId`: at the start for `root`, at the end without one.
   * Returns the id of the preceding item, or null. Throws a Refusal if its id is taken or `previousId` is unknown.
   */
  add(item: Item, previousId?: string | null): string | null {
    if (this.find(item.id)) throw invalidValue('item.id', `an item '${item.id}' already exists.`);
    const at = this.#positionAfter(previousId);
    this.#items.splice(at, 0, item);
    return this.#items[at - 1]?.id ?? null;
  }

  find(id: unknown): Item | undefined {
    return this.#items.find(item => item.id === id);
  }

  /** Returns the item. Throws a Refusal with `code` if it does not exist. */
  get(id: unknown, code: string): Item {
    const item = this.find(id);
    if (!item) throw new Refusal(code, `The item with id '${id}' does not exist.`, 'item_id');
    return item;
  }

  hasCall(toolCallId: unknown): boolean {
    return this.#items.some(item => item.type === 'function_call' && item.call_id === toolCallId);
  }

  remove(item: Item) {
    this.#items.splice(this.#items.indexOf(item), 1);
  }

  #positionAfter(previousId?: string | null): number {
    if (previousId === undefined || previousId === null) return this.#items.length;
    if (previousId === 'root') return 0;
    const at = this.#items.findIndex(item => item.id === previousId);
    if (at >= 0) return at + 1;
    throw new Refusal(
      'invalid_value',
      `The item with id '${previousId}' does not exist.`,
      'previous_item_id',
    );
  }
}
