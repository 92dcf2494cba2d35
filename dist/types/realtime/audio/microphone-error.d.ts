import { VoiceError } from '../../core/errors/errors.js';
/** Returns the fitting error for a rejection of `getUserMedia()`. Loaded only when it is needed. */
export declare function microphoneError(error: unknown): Promise<VoiceError>;
