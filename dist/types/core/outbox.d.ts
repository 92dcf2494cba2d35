import type { WaitingItem } from './model/waiting-item.js';
/**
 * Everything that waits for a connection: late tool answers, the page's notes, typed text. `takeAll()` returns the
 * items in that order, and oldest first within each kind.
 */
export declare class Outbox {
    #private;
    constructor(items?: readonly WaitingItem[]);
    /** In the order of arrival. */
    get items(): readonly WaitingItem[];
    /** Whether sending the items makes the agent answer, so that no other request for an answer is needed. */
    get asks(): boolean;
    /** Returns true, so that the sender can report it as accepted. */
    add(item: WaitingItem): true;
    /** Empties the queue and returns its items in sending order. */
    takeAll(): WaitingItem[];
}
