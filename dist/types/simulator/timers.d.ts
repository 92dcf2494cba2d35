/** Timers that end together with their owner. */
export declare class Timers {
    #private;
    after(ms: number, action: () => void): void;
    clear(): void;
}
