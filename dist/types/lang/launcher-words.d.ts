/** What the widget says before the rest of its code is there; the other languages come on demand. */
export declare const launcherWords: {
    open: string;
    close: string;
    resume: string;
    end: string;
    retry: string;
};
