import type { Warn } from '../errors/warnings.js';
import type { AudioSettings } from '../ports/audio-settings.js';
import type { Microphone, OpenMicrophone } from '../ports/transport.js';
/** Everything that opening a chosen microphone needs. */
export interface MicrophoneRequest {
    readonly open: OpenMicrophone;
    readonly settings: AudioSettings;
    readonly signal: AbortSignal;
    readonly warn: Warn;
}
/**
 * Opens the chosen microphone or stream, or the system's default if the chosen device is unavailable. Rejects as `open`
 * does.
 */
export declare function openChosenMicrophone(request: MicrophoneRequest): Promise<Microphone | undefined>;
