import type { TurnDetection } from '../types.js';
/** The start or end of speech, in milliseconds since the first frame. */
export type SpeechEdge = {
    edge: 'started' | 'stopped';
    atMs: number;
};
/**
 * Detects speech by its loudness above the background noise. One clearly loud frame is enough, because a browser's fake
 * microphone beeps for only 20 ms; a faint sound must last 60 ms.
 */
export declare class SpeechDetector {
    #private;
    constructor(detection: TurnDetection);
    get speaking(): boolean;
    configure(detection: TurnDetection): void;
    reset(): void;
    /** Processes `ms` milliseconds of sound at `level` 0–1 (root mean square of samples in -1…1). */
    hear(level: number, ms: number): SpeechEdge | null;
    /** Counts lost packets as silence. */
    miss(ms: number): SpeechEdge | null;
}
