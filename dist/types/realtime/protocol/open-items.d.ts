import type { Item, Response } from './response.js';
/** What the end of a response has left unfinished. */
export interface Remains {
    /** The ids of the messages that were cut off. */
    readonly messages: readonly string[];
    /** Function calls whose arguments were cut off. */
    readonly calls: readonly Item[];
}
/** The items of the running response that are not done: its end cuts them off. */
export declare class OpenItems {
    #private;
    /** An item has begun, or continues. */
    add(item: Item): void;
    /** An item is done; one that is `incomplete` stays open until the end of its response. */
    done(item: Item): void;
    /** The response has ended. Reads its output too, because a failing service may leave out the items' own events. */
    end({ status, output }: Response): Remains;
}
