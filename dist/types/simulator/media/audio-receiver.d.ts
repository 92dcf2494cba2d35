import type { TurnDetection } from '../types.js';
import { type SpeechEdge } from './detector.js';
export interface AudioReceiverEvents {
    edge(edge: SpeechEdge): void;
    /** So much audio was decoded. */
    heard(ms: number): void;
}
/** Listens to the packets of a microphone. */
export declare class AudioReceiver {
    #private;
    /** Packets decoded so far. */
    frames: number;
    /** Loudness of the last frame, 0–1. */
    level: number;
    constructor(events: AudioReceiverEvents);
    /** Without a turn detection nothing is detected; the client says when a turn ends. */
    configure(detection: TurnDetection | null): void;
    /** Takes one RTP packet's Opus payload and timestamp (48 kHz). What can't be decoded counts as lost. */
    take(payload: Uint8Array, timestamp: number): void;
    close(): void;
}
