/** Remembers the latest of many ids: a long call has tens of thousands, and only late events name an old one. */
export declare class RecentIds {
    #private;
    has(id: string): boolean;
    /** False if it is known already; then it does not count as new. */
    add(id: string): boolean;
}
