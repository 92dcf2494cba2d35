/** What a queue needs from its environment. */
export interface SoundPorts {
    /** Receives the audio element that plays the sentences. */
    readonly made?: (speaker: HTMLAudioElement) => void;
    /** Resolves to undefined if no sound is available, now or later. */
    readonly fetch: (text: string, signal: AbortSignal) => Promise<Blob | undefined>;
    /** `busy` or `audible` may have changed. */
    readonly changed: () => void;
    /** A sentence could not be fetched or played; the next one is tried. */
    readonly failed: (error: unknown) => void;
}
/**
 * Plays sentences one after the other. Fetches the next two while one plays, but only one ahead while the first is
 * still being fetched, so that there are never more than two requests.
 */
export declare class SoundQueue {
    #private;
    constructor(ports: SoundPorts);
    /** Whether something is left to be said. */
    get busy(): boolean;
    /** Whether speech is being heard; also true in the short pause between two sentences. */
    get audible(): boolean;
    /** The stream that is being heard, to be measured, if the browser supports it; a new one for each sentence. */
    get stream(): MediaStream | undefined;
    add(itemId: string, text: string): void;
    /** Stops the sound and the requests at once. Returns the ids of the items that were not said to the end. */
    clear(): string[];
}
