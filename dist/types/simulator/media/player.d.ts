export interface PlayerEvents {
    started(responseId: string): void;
    finished(responseId: string): void;
    /** One Opus packet, due `atMs` after the player was created. */
    packet(payload: Uint8Array, atMs: number, first: boolean): void;
}
/** Speaks queued utterances one after another, in real time. */
export declare class Player {
    #private;
    constructor(events: PlayerEvents);
    /** `rate` is the speech rate that `durationMs` was computed with. */
    say(responseId: string, words: string, durationMs: number, rate: number): void;
    trim(responseId: string, toMs: number): void;
    hush(): void;
    close(): void;
}
