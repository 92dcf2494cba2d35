/** Timers that their owner can cancel all at once. */
export declare class Timers {
    #private;
    after(ms: number, action: () => void): void;
    clear(): void;
}
