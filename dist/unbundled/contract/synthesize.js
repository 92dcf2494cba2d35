import { messageOf, VoiceError } from '../core/errors/errors.js';
import { anySignal } from '../core/util/any-signal.js';
import { synthesizeResponse } from './extensions.js';
import { explain } from './schema.js';
const timeoutMs = 10_000;
export async function synthesize(backend, text, signal) {
    const controller = new AbortController();
    const late = () => controller.abort(new DOMException(`Nothing came in ${timeoutMs} ms.`, 'TimeoutError'));
    const timer = setTimeout(late, timeoutMs);
    try {
        const response = await backend.synthesize(text, anySignal([signal, controller.signal]));
        clearTimeout(timer);
        return response && (await soundOf(response));
    }
    finally {
        clearTimeout(timer);
    }
}
async function soundOf(response) {
    const type = response.headers.get('content-type') ?? '';
    const isSound = type.startsWith('audio/');
    const body = await (isSound ? response.blob() : response.json()).catch(error => {
        const code = error?.name === 'SyntaxError' ? 'backend-invalid' : 'backend-unreachable';
        throw new VoiceError(code, `speech/synthesize: ${messageOf(error)}`, error);
    });
    const sound = isSound ? body : decode(body);
    if (sound.size === 0)
        throw invalid('it has no sound');
    return sound;
}
function decode(body) {
    const result = synthesizeResponse.safeParse(body);
    if (!result.success)
        throw invalid(explain(result.error));
    const { mimeType, audioBase64 } = result.data;
    try {
        return new Blob([Uint8Array.from(atob(audioBase64), letter => letter.charCodeAt(0))], { type: mimeType });
    }
    catch (error) {
        throw invalid('audioBase64 is not base64', error);
    }
}
function invalid(why, cause) {
    return new VoiceError('backend-invalid', `speech/synthesize: ${why}`, cause);
}
