import type { Warn } from '../../core/errors/warnings.js';
import type { OutputSettings } from '../../core/ports/audio-settings.js';
/** What plays the agent's voice: all of a connection's speakers, on the chosen device and as loud as chosen. */
export declare class AudioOutput {
    #private;
    constructor(settings: OutputSettings, warn: Warn);
    add(speaker: HTMLAudioElement): void;
    use(settings: OutputSettings): void;
    close(): void;
}
