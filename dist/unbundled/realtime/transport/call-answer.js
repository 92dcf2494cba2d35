import '../../core/errors/add-start-texts.js';
import { VoiceError } from '../../core/errors/errors.js';
const redirected = 'The address for calls redirects, which is not followed. Set `call-url` to the final address.';
export const closedEarly = () => new VoiceError('realtime-unreachable', 'It was closed while it connected.');
export function refusalOf(status, text) {
    if (status === 0)
        return new VoiceError('realtime-refused', redirected);
    const detail = `The call was refused with status ${status}: ${text.slice(0, 1_000)}`;
    return new VoiceError(status === 401 || status === 403 ? 'secret-rejected' : 'realtime-refused', detail);
}
export function hangUp(address, callUrl, authorization) {
    if (!address)
        return;
    const { href } = new URL(address, callUrl);
    void fetch(`${href}/hangup`, { method: 'POST', headers: { authorization }, keepalive: true }).catch(() => { });
}
