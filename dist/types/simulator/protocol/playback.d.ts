import type { Effect } from '../types.js';
import type { Emit } from './emit.js';
/** What a person heard of an item before it was cut. */
export interface CutUtterance {
    responseId: string;
    itemId: string;
    playedMs: number;
    durationMs: number;
}
/** What waits to be heard, and what is being heard: `output_audio_buffer.*`. */
export declare class Playback {
    #private;
    constructor(emit: Emit, now: () => number);
    add(say: Extract<Effect, {
        do: 'say';
    }>): void;
    trim(responseId: string, toMs: number): void;
    started(responseId: string): Effect[];
    finished(responseId: string): Effect[];
    /** Empties the buffer; tells what had been heard of each utterance. */
    cut(): {
        effects: Effect[];
        cut: CutUtterance[];
    };
}
