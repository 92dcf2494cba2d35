export interface PlayerEvents {
    started(responseId: string): void;
    finished(responseId: string): void;
    /** One Opus packet, `atMs` after the player was made. */
    packet(payload: Uint8Array, atMs: number, first: boolean): void;
}
/** Speaks one utterance after the other in real time, and is silent otherwise. */
export declare class Player {
    #private;
    constructor(events: PlayerEvents);
    /** `rate` is the pace that `durationMs` was counted with. */
    say(responseId: string, words: string, durationMs: number, rate: number): void;
    trim(responseId: string, toMs: number): void;
    hush(): void;
    close(): void;
}
