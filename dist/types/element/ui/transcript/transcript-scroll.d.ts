/** What a list that is scrolled asks for. */
export interface ScrollHost {
    /** A reader comes near the beginning, or the end, of what is shown. */
    readonly near: (edge: 'earlier' | 'later') => void;
    /** Whether the end of what is shown is the end of everything. */
    readonly reachesEnd: () => boolean;
    /** The reader scrolled up, or came back to the end. */
    readonly turned: () => void;
}
/** Keeps a growing list at its end, or the scroll position of a reader further up. */
export declare class TranscriptScroll {
    #private;
    constructor(host: ScrollHost);
    /** Whether new entries are scrolled into view. */
    get following(): boolean;
    /** The list is about to be drawn. */
    before(): void;
    /** It has been drawn; undefined if it is not shown. */
    after(list: HTMLElement | undefined): void;
    /** From now on, it is kept at its end. */
    follow(): void;
    /** Asks again whether an edge is near: an observer tells changes only. */
    askAgain(): void;
    readonly scrolled: () => void;
    release(): void;
}
