import type { TurnDetection } from '../types.js';
/** Where speech begins or ends, in milliseconds since the first frame. */
export type SpeechEdge = {
    edge: 'started' | 'stopped';
    atMs: number;
};
/**
 * Finds speech by loudness against the background. One clearly loud frame is enough, so that the 20 ms beep
 * of a browser's fake microphone counts; a faint sound must last.
 */
export declare class SpeechDetector {
    #private;
    constructor(detection: TurnDetection);
    get speaking(): boolean;
    configure(detection: TurnDetection): void;
    reset(): void;
    /** Takes `ms` of sound at `level` 0–1 (root mean square of samples in -1…1). */
    hear(level: number, ms: number): SpeechEdge | null;
    /** Packets that never came count as silence. */
    miss(ms: number): SpeechEdge | null;
}
