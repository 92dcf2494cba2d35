/** The functions that run in a call, over all its connections. */
export declare class RunningTools {
    #private;
    constructor(changed: () => void);
    /** Their names, oldest first; a function that runs twice is there twice. */
    get names(): readonly string[];
    /** Whether any call is under way. */
    get busy(): boolean;
    /** Counts a call as under way until its task settles. */
    during<T>(task: () => Promise<T>): Promise<T>;
    /** Shows the function as running until its task settles. */
    run<T>(name: string, task: () => Promise<T>): Promise<T>;
}
