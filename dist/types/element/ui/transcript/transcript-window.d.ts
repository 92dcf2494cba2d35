/** The part of a long transcript that is in the page: its end, unless a reader goes further up. */
export declare class TranscriptWindow {
    #private;
    /** The first entry that is shown. */
    get from(): number;
    /** The first one that is not shown any more. */
    get to(): number;
    get reachesEnd(): boolean;
    /** Sets the number of entries. While the reader is further up, the window only grows, up to its maximum. */
    fit(length: number, following: boolean): void;
    goUp(): void;
    goDown(): void;
}
