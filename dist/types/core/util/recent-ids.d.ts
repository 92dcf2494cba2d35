/** Remembers only the latest ids: a long call has tens of thousands, and only late events refer to an old one. */
export declare class RecentIds {
    #private;
    has(id: string): boolean;
    /** Returns false if the id is already known; it then keeps its place. */
    add(id: string): boolean;
}
