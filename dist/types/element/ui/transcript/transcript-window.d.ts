/** The part of a long transcript that is in the page: its end, unless the reader scrolls up. */
export declare class TranscriptWindow {
    #private;
    /** The index of the first shown entry. */
    get from(): number;
    /** The index after the last shown entry. */
    get to(): number;
    get reachesEnd(): boolean;
    /** Sets the number of entries. While the reader has scrolled up, the window only grows, up to its maximum. */
    fit(length: number, following: boolean): void;
    goUp(): void;
    goDown(): void;
}
