import { messageOf, VoiceError } from '../../core/errors/errors.js';
import { stopStream } from '../../core/util/stop-stream.js';
import { untilAborted } from '../../core/util/until-aborted.js';
const denials = {
    NotAllowedError: 'microphone-denied',
    SecurityError: 'microphone-blocked',
    NotFoundError: 'microphone-missing',
    OverconstrainedError: 'microphone-missing',
    NotReadableError: 'microphone-busy',
    AbortError: 'microphone-busy',
};
export async function openMicrophone(signal, deviceId) {
    if (globalThis.isSecureContext === false)
        throw new VoiceError('insecure-context');
    if (!globalThis.navigator?.mediaDevices || typeof RTCPeerConnection === 'undefined')
        throw new VoiceError('no-webrtc');
    const opening = navigator.mediaDevices.getUserMedia({
        audio: deviceId ? { ...constraints, deviceId: { exact: deviceId } } : constraints,
    });
    opening.then(stream => signal.aborted && stopStream(stream), () => { });
    try {
        return await untilAborted(opening, signal);
    }
    catch (error) {
        throw microphoneError(error);
    }
}
const constraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
function microphoneError(error) {
    const name = error?.name;
    const code = denials[name] ?? 'unexpected';
    const blocked = code === 'microphone-denied' && !policyAllows();
    return new VoiceError(blocked ? 'microphone-blocked' : code, messageOf(error), error);
}
function policyAllows() {
    const policy = document.featurePolicy;
    return policy?.allowsFeature('microphone') ?? true;
}
