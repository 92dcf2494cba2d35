import type { Item } from '../types.js';
/** The items of a session in their order. */
export declare class Conversation {
    #private;
    get items(): readonly Item[];
    get lastId(): string | null;
    /**
     * Puts the item after `previousId`, at the very start for `root`, at the end without one.
     * Returns the id of the item that it now follows, or null.
     */
    add(item: Item, previousId?: string | null): string | null;
    find(id: unknown): Item | undefined;
    /** The item, or a Refusal with `code` if there is none. */
    get(id: unknown, code: string): Item;
    hasCall(toolCallId: unknown): boolean;
    remove(item: Item): void;
}
