import type { Warn } from '../errors/warnings.js';
import type { AudioSettings } from '../ports/audio-settings.js';
import type { Microphone, OpenMicrophone } from '../ports/transport.js';
/** What a choice of a microphone is made of. */
export interface MicrophoneRequest {
    readonly open: OpenMicrophone;
    readonly settings: AudioSettings;
    readonly signal: AbortSignal;
    readonly warn: Warn;
}
/** Opens what the visitor or the page has chosen; the system's default if that device is gone. Rejects as `open` does. */
export declare function openChosenMicrophone(request: MicrophoneRequest): Promise<Microphone | undefined>;
