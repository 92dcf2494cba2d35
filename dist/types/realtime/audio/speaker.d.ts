import type { Warn } from '../../core/errors/warnings.js';
import type { AudioOutput } from './audio-output.js';
/** Plays the agent's voice as it arrives over the network, on the chosen device. */
export declare class Speaker {
    #private;
    constructor(output: AudioOutput, warn: Warn);
    play(stream: MediaStream): void;
    close(): void;
}
