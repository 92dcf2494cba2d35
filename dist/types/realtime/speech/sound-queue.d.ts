/** What a queue needs from the world. */
export interface SoundPorts {
    /** Is given what plays it all. */
    readonly made?: (speaker: HTMLAudioElement) => void;
    /** Resolves to undefined if no sound is available, now or later. */
    readonly fetch: (text: string, signal: AbortSignal) => Promise<Blob | undefined>;
    /** `busy` or `audible` may have changed. */
    readonly changed: () => void;
    /** A sentence could not be fetched or played; the next one is tried. */
    readonly failed: (error: unknown) => void;
}
/**
 * Says sentences one after the other, and fetches the next two while one plays; while the first is still being
 * fetched, only the one after it. So there are never more than two requests.
 */
export declare class SoundQueue {
    #private;
    constructor(ports: SoundPorts);
    /** Whether something is left to be said. */
    get busy(): boolean;
    /** Whether it has begun to be heard; also in the short pause between two sentences. */
    get audible(): boolean;
    /** What is being heard, to be measured, if the browser can tell; another stream for each sentence. */
    get stream(): MediaStream | undefined;
    add(itemId: string, text: string): void;
    /** Stops the sound and the requests at once; returns the items that were not said to their end. */
    clear(): string[];
}
