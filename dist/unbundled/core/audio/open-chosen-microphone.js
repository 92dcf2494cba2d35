import { messageOf, VoiceError } from '../errors/errors.js';
const deviceErrors = ['microphone-missing', 'microphone-busy'];
export async function openChosenMicrophone(request) {
    const { open, signal, warn } = request;
    const { mediaStream, inputDeviceId } = request.settings;
    signal.throwIfAborted();
    if (mediaStream)
        return copyOf(mediaStream);
    try {
        return await open(signal, inputDeviceId || undefined);
    }
    catch (error) {
        if (!inputDeviceId || signal.aborted || !deviceErrors.includes(Object(error).code))
            throw error;
        const microphone = await open(signal);
        warn('device-unavailable', `The chosen microphone: ${messageOf(error)}`, error);
        return microphone;
    }
}
function copyOf(stream) {
    let copy;
    try {
        copy = stream.clone();
        if (copy.getAudioTracks().some(({ readyState }) => readyState !== 'ended'))
            return copy;
    }
    catch (error) {
        throw new VoiceError('microphone-missing', `mediaStream can’t be used: ${messageOf(error)}`, error);
    }
    throw new VoiceError('microphone-missing', 'mediaStream has no audio track that is live.');
}
