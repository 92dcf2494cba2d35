import type { TurnDetection } from '../types.js';
import { type SpeechEdge } from './detector.js';
export interface AudioReceiverEvents {
    edge(edge: SpeechEdge): void;
    /** Reports the duration of newly decoded audio. */
    heard(ms: number): void;
}
/** Decodes the packets of a microphone and detects speech in them. */
export declare class AudioReceiver {
    #private;
    /** Packets decoded so far. */
    frames: number;
    /** Loudness of the last frame, 0–1. */
    level: number;
    constructor(events: AudioReceiverEvents);
    /** Null switches detection off: the client then commits each turn itself. */
    configure(detection: TurnDetection | null): void;
    /** Takes the Opus payload and timestamp (48 kHz) of one RTP packet. Undecodable packets count as lost. */
    take(payload: Uint8Array, timestamp: number): void;
    close(): void;
}
