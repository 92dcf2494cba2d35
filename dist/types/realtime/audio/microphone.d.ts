/**
 * Opens the microphone, or the device with the given id. Rejects with the fitting `VoiceError`. Also rejects as soon as
 * the signal is aborted, because a permission prompt can stay open forever; a stream that comes later is released at
 * once.
 */
export declare function openMicrophone(signal: AbortSignal, deviceId?: string): Promise<MediaStream>;
