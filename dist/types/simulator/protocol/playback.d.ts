import type { Effect } from '../types.js';
import type { Emit } from './emit.js';
/** The part of an item that was played before an interruption. */
export interface CutUtterance {
    responseId: string;
    itemId: string;
    playedMs: number;
    durationMs: number;
}
/** Tracks queued and playing audio, and emits `output_audio_buffer.*` events. */
export declare class Playback {
    #private;
    constructor(emit: Emit, now: () => number);
    add(say: Extract<Effect, {
        do: 'say';
    }>): void;
    trim(responseId: string, toMs: number): void;
    started(responseId: string): Effect[];
    finished(responseId: string): Effect[];
    /** Empties the buffer and returns how much of each utterance was played. */
    cut(): {
        effects: Effect[];
        cut: CutUtterance[];
    };
}
