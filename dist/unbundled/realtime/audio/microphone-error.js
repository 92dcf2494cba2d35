import { messageOf, VoiceError } from '../../core/errors/errors.js';
import { ownDocument } from '../../core/util/own-document.js';
const codes = {
    NotAllowedError: 'microphone-denied',
    SecurityError: 'microphone-blocked',
    NotFoundError: 'microphone-missing',
    OverconstrainedError: 'microphone-missing',
    NotReadableError: 'microphone-busy',
    AbortError: 'microphone-busy',
};
const denials = [
    [/dismissed/i, 'microphone-dismissed'],
    [/by (the )?system/i, 'microphone-system-denied'],
    [/^permission denied/i, 'microphone-denied'],
];
export async function microphoneError(error) {
    const name = String(Object(error).name);
    const code = name === 'NotAllowedError' ? await denialOf(messageOf(error)) : codes[name];
    return new VoiceError(code ?? 'unexpected', messageOf(error), error);
}
async function denialOf(message) {
    if (!policyAllows())
        return 'microphone-blocked';
    const known = denials.find(([words]) => words.test(message))?.[1];
    if (known)
        return known;
    return (await permissionState()) === 'prompt' ? 'microphone-dismissed' : 'microphone-denied';
}
function policyAllows() {
    const { permissionsPolicy, featurePolicy } = ownDocument;
    return (permissionsPolicy ?? featurePolicy)?.allowsFeature('microphone') ?? true;
}
async function permissionState() {
    try {
        return (await navigator.permissions.query({ name: 'microphone' })).state;
    }
    catch {
        return '';
    }
}
