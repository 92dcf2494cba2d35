import type { Warn } from '../../core/errors/warnings.js';
import type { OutputSettings } from '../../core/ports/audio-settings.js';
/** Plays the agent's voice: applies the chosen device and volume to all of a connection's audio elements. */
export declare class AudioOutput {
    #private;
    constructor(settings: OutputSettings, warn: Warn);
    add(speaker: HTMLAudioElement): void;
    use(settings: OutputSettings): void;
    close(): void;
}
