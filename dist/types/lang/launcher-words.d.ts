/** The English texts of the first load; other texts and languages are loaded on demand. */
export declare const launcherWords: {
    open: string;
    close: string;
    resume: string;
    end: string;
    retry: string;
};
