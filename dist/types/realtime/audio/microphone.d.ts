/**
 * Opens the microphone; that device, if an id is given. Rejects with the fitting `VoiceError`, and as soon as the signal is aborted:
 * a permission question can stay open for ever, and a stream that comes after that is released at once.
 */
export declare function openMicrophone(signal: AbortSignal, deviceId?: string): Promise<MediaStream>;
