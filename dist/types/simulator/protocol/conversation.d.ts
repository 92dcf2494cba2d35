import type { Item } from '../types.js';
/** The items of a session, in order. */
export declare class Conversation {
    #private;
    get items(): readonly Item[];
    get lastId(): string | null;
    /**
     * Inserts the item after `previousId`: at the start for `root`, at the end without one.
     * Returns the id of the preceding item, or null. Throws a Refusal if its id is taken or `previousId` is unknown.
     */
    add(item: Item, previousId?: string | null): string | null;
    find(id: unknown): Item | undefined;
    /** Returns the item. Throws a Refusal with `code` if it does not exist. */
    get(id: unknown, code: string): Item;
    hasCall(toolCallId: unknown): boolean;
    remove(item: Item): void;
}
