/** The callbacks of a scrolled list. */
export interface ScrollHost {
    /** Called when the reader comes near the start or the end of the shown entries. */
    readonly near: (edge: 'earlier' | 'later') => void;
    /** Whether the newest entry is among the shown ones. */
    readonly reachesEnd: () => boolean;
    /** Called when the reader scrolled up, or came back to the end. */
    readonly turned: () => void;
}
/** Keeps a growing list scrolled to its end, or keeps the position of a reader who has scrolled up. */
export declare class TranscriptScroll {
    #private;
    constructor(host: ScrollHost);
    /** Whether new entries are scrolled into view. */
    get following(): boolean;
    /** Call before the list is drawn. */
    before(): void;
    /** Call after the list has been drawn; with undefined if it is not shown. */
    after(list: HTMLElement | undefined): void;
    /** Keeps the list at its end from now on. */
    follow(): void;
    /** Observes the edges again, because an observer reports only changes. */
    askAgain(): void;
    readonly scrolled: () => void;
    release(): void;
}
