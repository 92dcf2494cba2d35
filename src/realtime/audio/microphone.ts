import { messageOf, VoiceError } from '../../core/errors/errors.js';
import { stopStream } from '../../core/util/stop-stream.js';
import { untilAborted } from '../../core/util/until-aborted.js';

/**
 * Opens the microphone, or the device with the given id. Rejects with the fitting `VoiceError`. Also rejects as soon as
 * the signal is aborted, because a permission prompt can stay open forever; a stream that comes later is released at
 * once.
 */
export async function openMicrophone(signal: AbortSignal, deviceId?: string): Promise<MediaStream> {
  // Only `false` counts: outside browsers, `isSecureContext` is undefined.
  if (globalThis.isSecureContext === false) throw new VoiceError('insecure-context');
  if (!globalThis.navigator?.mediaDevices || typeof RTCPeerConnection === 'undefined')
    throw new VoiceError('no-webrtc');
  const opening = navigator.mediaDevices.getUserMedia({
    audio: deviceId ? { ...constraints, deviceId: { exact: deviceId } } : constraints,
  });
  // Releases a stream that comes after the abort.
  opening.then(
    stream => signal.aborted && stopStream(stream),
    () => {},
  );
  try {
    return await untilAborted(opening, signal);
  } catch (error) {
    const { microphoneError } = await import('./microphone-error.js').catch(cause => {
      throw new VoiceError('sdk-unavailable', messageOf(error), cause);
    });
    throw await microphoneError(error);
  }
}

const constraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
