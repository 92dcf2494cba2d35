import { messageOf, VoiceError } from '../errors/errors.js';
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

/** After these errors another device may work. A refused permission applies to all devices. */
const deviceErrors: readonly string[] = ['microphone-missing', 'microphone-busy'];

/**
 * Opens the chosen microphone or stream, or the system's default if the chosen device is unavailable. Rejects as `open`
 * does.
 */
export async function openChosenMicrophone(request: MicrophoneRequest): Promise<Microphone | undefined> {
  const { open, signal, warn } = request;
  const { mediaStream, inputDeviceId } = request.settings;
  // The call may have been stopped while this code was loaded: then there must be no permission prompt.
  signal.throwIfAborted();
  if (mediaStream) return copyOf(mediaStream);
  try {
    return await open(signal, inputDeviceId || undefined);
  } catch (error) {
    if (!inputDeviceId || signal.aborted || !deviceErrors.includes(Object(error).code)) throw error;
    const microphone = await open(signal);
    warn('device-unavailable', `The chosen microphone: ${messageOf(error)}`, error);
    return microphone;
  }
}

/** Copies the stream, so that muting and stopping it does not affect the page's own use of it. */
function copyOf(stream: NonNullable<AudioSettings['mediaStream']>): Microphone {
  let copy: Microphone;
  try {
    copy = stream.clone();
    if (copy.getAudioTracks().some(({ readyState }) => readyState !== 'ended')) return copy;
  } catch (error) {
    throw new VoiceError('microphone-missing', `mediaStream can’t be used: ${messageOf(error)}`, error);
  }
  throw new VoiceError('microphone-missing', 'mediaStream has no audio track that is live.');
}
