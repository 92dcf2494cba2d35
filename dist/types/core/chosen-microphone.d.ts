import type { AudioSettings } from './audio-settings.js';
import { type Warn } from './errors.js';
import type { Microphone, OpenMicrophone } from './transport.js';
/** What a choice of a microphone is made of. */
export interface MicrophoneRequest {
    readonly open: OpenMicrophone;
    readonly settings: AudioSettings;
    readonly signal: AbortSignal;
    readonly warn: Warn;
}
/** Opens what the visitor or the page has chosen; the system's default where that device is gone. Rejects as `open` does. */
export declare function openChosen(request: MicrophoneRequest): Promise<Microphone | undefined>;
