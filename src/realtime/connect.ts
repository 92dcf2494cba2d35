import { openChosenMicrophone } from '../core/audio/open-chosen-microphone.js';
import { Conversation } from '../core/conversation.js';
import type { ConversationRequest } from '../core/conversation-request.js';
import { messageOf, VoiceError } from '../core/errors/errors.js';
import type { Connection, ConnectRequest } from '../core/ports/connection.js';
import type { Tab } from '../core/ports/tab.js';
import { type ResumeRequest, resume as resumeIn } from '../core/resume/resume.js';
import { saveOnPagehide } from '../core/resume/save-on-pagehide.js';
import { collectFunctions as collect } from '../core/tools/collect-functions.js';
import { untilAborted } from '../core/util/until-aborted.js';
import { watchPage } from '../page-tools/watch-page.js';
import { watchRoutes } from '../page-tools/watch-routes.js';
import { functionsOf, loadSchemaReader } from './agent/schema-reader.js';
import { AudioOutput } from './audio/audio-output.js';
import { StreamMeter } from './audio/meter.js';
import { browserTab } from './browser-tab.js';
import type { MintedSecret } from './minted-secret.js';
import { readSecret } from './minted-secret.js';
import { RealtimeConnection } from './realtime-connection.js';

export { openChosenMicrophone };

/** Also begins to load what reads their parameters, because the mint takes time anyway. */
export const collectFunctions: typeof collect = async (sources, warn) => {
  const found = await collect(sources, warn);
  // The connection loads it again, and warns, if this fails.
  void loadSchemaReader(found, () => {});
  return found;
};

export function converse(request: ConversationRequest): Conversation {
  const conversation = new Conversation(
    request,
    connect,
    { watch: watchPage, watchRoutes },
    new StreamMeter(),
  );
  const tab = request.ports.tab ?? browserTab();
  if (tab) saveOnPagehide(request, conversation, tab);
  return conversation;
}

/** Resumes the previous page's call. Resolves to false if there is none. */
export async function resume(request: ResumeRequest, given: Tab | undefined): Promise<boolean> {
  const tab = given ?? browserTab();
  return tab ? resumeIn(request, tab) : false;
}

async function connect(request: ConnectRequest): Promise<Connection> {
  if (!request.transport && typeof RTCPeerConnection === 'undefined') throw new VoiceError('no-webrtc');
  const secret = readSecret(request.secret);
  await untilAborted(loadSchemaReader(functionsOf(request), request.listener.warn), request.signal);
  const output = new AudioOutput(request.output ?? {}, request.listener.warn);
  const link = new RealtimeConnection(
    request,
    secret,
    output,
    request.silent ? undefined : await backendVoice(secret.speech, request, output),
  );
  await link.open();
  return link;
}

/**
 * Loads the speech synthesizer if the service itself stays silent. This happens before the call is made, because the
 * first words may come with its first events.
 */
async function backendVoice(
  speech: MintedSecret['speech'],
  { signal, backend, listener }: ConnectRequest,
  output: AudioOutput,
) {
  if ((speech?.provider || 'openai') === 'openai') return undefined;
  try {
    const { SpeechSynthesizer } = await untilAborted(import('./speech/speech-synthesizer.js'), signal);
    return new SpeechSynthesizer(backend, listener, output);
  } catch (error) {
    // A stopped call must not be made. A call without a voice still shows its words.
    if (signal.aborted) throw error;
    listener.warn('speech-unavailable', messageOf(error), error);
    return undefined;
  }
}
