import { messageOf, VoiceError } from '../errors/errors.js';
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

/** Another device may do if the chosen one has one of these; a person's refusal is one for all of them. */
const passing: readonly string[] = ['microphone-missing', 'microphone-busy'];

/** Opens what the visitor or the page has chosen; the system's default if that device is gone. Rejects as `open` does. */
export async function openChosenMicrophone(request: MicrophoneRequest): Promise<Microphone | undefined> {
  const { open, signal, warn } = request;
  const { mediaStream, inputDeviceId } = request.settings;
  // The call may have been stopped while this code was loaded: then no permission is asked for.
  signal.throwIfAborted();
  if (mediaStream) return copyOf(mediaStream);
  try {
    return await open(signal, inputDeviceId || undefined);
  } catch (error) {
    if (!inputDeviceId || signal.aborted || !passing.includes(Object(error).code)) throw error;
    const microphone = await open(signal);
    warn('device-unavailable', `The chosen microphone: ${messageOf(error)}`, error);
    return microphone;
  }
}

/** Muting and stopping it must not reach what the page does with the stream besides. */
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
