/** One text of the agent's, which may still grow: what is settled of it is never parsed or drawn again. */
export declare class Prose {
    #private;
    readonly element: HTMLDivElement;
    /** `newTab` tells that a link opens a new tab. */
    constructor(newTab: string);
    show(words: string, final: boolean): void;
}
