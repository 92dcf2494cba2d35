import { openChosenMicrophone } from '../core/audio/open-chosen-microphone.js';
import { Conversation } from '../core/conversation.js';
import { messageOf, VoiceError } from '../core/errors/errors.js';
import { resume as resumeIn } from '../core/resume/resume.js';
import { saveOnPagehide } from '../core/resume/save-on-pagehide.js';
import { collectFunctions as collect } from '../core/tools/collect-functions.js';
import { untilAborted } from '../core/util/until-aborted.js';
import { watchPage } from '../page-tools/watch-page.js';
import { watchRoutes } from '../page-tools/watch-routes.js';
import { functionsOf, loadSchemaReader } from './agent/schema-reader.js';
import { AudioOutput } from './audio/audio-output.js';
import { StreamMeter } from './audio/meter.js';
import { browserTab } from './browser-tab.js';
import { readSecret } from './minted-secret.js';
import { RealtimeConnection } from './realtime-connection.js';
export { openChosenMicrophone };
export const collectFunctions = async (sources, warn) => {
    const found = await collect(sources, warn);
    void loadSchemaReader(found, () => { });
    return found;
};
export function converse(request) {
    const conversation = new Conversation(request, connect, { watch: watchPage, watchRoutes }, new StreamMeter());
    const tab = request.ports.tab ?? browserTab();
    if (tab)
        saveOnPagehide(request, conversation, tab);
    return conversation;
}
export async function resume(request, given) {
    const tab = given ?? browserTab();
    return tab ? resumeIn(request, tab) : false;
}
async function connect(request) {
    if (!request.transport && typeof RTCPeerConnection === 'undefined')
        throw new VoiceError('no-webrtc');
    const secret = readSecret(request.secret);
    await untilAborted(loadSchemaReader(functionsOf(request), request.listener.warn), request.signal);
    const output = new AudioOutput(request.output ?? {}, request.listener.warn);
    const link = new RealtimeConnection(request, secret, output, request.silent ? undefined : await backendVoice(secret.speech, request, output));
    await link.open();
    return link;
}
async function backendVoice(speech, { signal, backend, listener }, output) {
    if ((speech?.provider || 'openai') === 'openai')
        return undefined;
    try {
        const { SpeechSynthesizer } = await untilAborted(import('./speech/speech-synthesizer.js'), signal);
        return new SpeechSynthesizer(backend, listener, output);
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        listener.warn('speech-unavailable', messageOf(error), error);
        return undefined;
    }
}
