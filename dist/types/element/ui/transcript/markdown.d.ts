/** A text of the agent that may still grow. Settled blocks are never parsed or drawn again. */
export declare class Prose {
    #private;
    readonly element: HTMLDivElement;
    /** `newTab` is the text that says that a link opens a new tab. */
    constructor(newTab: string);
    show(words: string, final: boolean): void;
}
