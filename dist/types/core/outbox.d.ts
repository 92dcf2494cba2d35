import type { WaitingItem } from './model/waiting-item.js';
/**
 * Everything that waits for a connection: late tool answers, the page's notes, typed text. `takeAll()` gives it back
 * in that order, and oldest first within each kind.
 */
export declare class Outbox {
    #private;
    constructor(items?: readonly WaitingItem[]);
    /** In the order in which they came. */
    get items(): readonly WaitingItem[];
    /** Whether an answer of the agent will follow from what waits, so that none has to be asked for besides. */
    get asks(): boolean;
    /** Returns true, so that the sender can report it as accepted. */
    add(item: WaitingItem): true;
    /** Empties the queue; in the order of sending. */
    takeAll(): WaitingItem[];
}
