import { clientSecretResponse, explain } from '../contract/schema.js';
import { openChosenMicrophone } from '../core/audio/open-chosen-microphone.js';
import { Conversation } from '../core/conversation.js';
import type { ConversationRequest } from '../core/conversation-request.js';
import { messageOf, VoiceError } from '../core/errors/errors.js';
import type { Warn } from '../core/errors/warnings.js';
import { NavaiServerEvent } from '../core/events/call-events.js';
import type { PageFunction } from '../core/model/function.js';
import type { SessionSettings } from '../core/model/session-settings.js';
import type { OutputSettings } from '../core/ports/audio-settings.js';
import type { Connection, ConnectRequest } from '../core/ports/connection.js';
import type { Tab } from '../core/ports/tab.js';
import type { ClientEvent, Microphone } from '../core/ports/transport.js';
import { type ResumeRequest, resume as resumeIn } from '../core/resume/resume.js';
import { saveOnPagehide } from '../core/resume/save-on-pagehide.js';
import { collectFunctions } from '../core/tools/collect-functions.js';
import { untilAborted } from '../core/util/deadline.js';
import { watchPage } from '../page-tools/watch-page.js';
import { Handoffs } from './agent/handoffs.js';
import type { MintedSession } from './agent/session-update.js';
import { ToolsetFactory } from './agent/toolset.js';
import { AudioOutput } from './audio/audio-output.js';
import { StreamMeter } from './audio/meter.js';
import { browserTab } from './browser-tab.js';
import { replayEvents, systemNote } from './protocol/history-replay.js';
import type { RealtimeEvent } from './protocol/response-queue.js';
import { sessionFields } from './protocol/session-fields.js';
import { UpdateAcks } from './protocol/update-acks.js';
import { ProtocolHandler } from './protocol-handler.js';
import type { SpeechSynthesizer } from './speech/speech-synthesizer.js';
import { browserTransport } from './transport/browser-transport.js';
import { HostTransport } from './transport/host-transport.js';
import {
  type ConnectionTransport,
  type ConnectionTransportListener,
  connectError,
} from './transport/webrtc-transport.js';

/** From the moment that everything is there to the first answer of the model; also covers ICE. */
const connectTimeoutMs = 20_000;

/** Announced for shutdown nowhere, as of the SDK's typings; `gpt-4o*-transcribe` and `whisper-1` are. */
const defaultTranscriptionModel = 'gpt-transcribe';

export { collectFunctions, openChosenMicrophone };

export function converse(request: ConversationRequest): Conversation {
  const conversation = new Conversation(request, connect, { watch: watchPage }, new StreamMeter());
  const tab = request.ports.tab ?? browserTab();
  if (tab) saveOnPagehide(request, conversation, tab);
  return conversation;
}

/** Goes on with a call of the page before; false where there is none. */
export async function resume(request: ResumeRequest, given: Tab | undefined): Promise<boolean> {
  const tab = given ?? browserTab();
  return tab ? resumeIn(request, tab) : false;
}

async function connect(request: ConnectRequest): Promise<Connection> {
  if (!request.transport && typeof RTCPeerConnection === 'undefined') throw new VoiceError('no-webrtc');
  const secret = readSecret(request.secret);
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

class RealtimeConnection implements Connection {
  readonly #request: ConnectRequest;
  readonly #secret: string;
  readonly #transport: ConnectionTransport;
  readonly #protocol: ProtocolHandler;
  readonly #output: AudioOutput;
  /** Where the model only writes. */
  readonly #voice: SpeechSynthesizer | undefined;
  readonly #update: (minted: MintedSession) => RealtimeEvent;
  /** What writes down speech: the backend's choice, else the page's, else ours. */
  #transcriber: string;
  readonly #toolsets: ToolsetFactory;
  readonly #handoffs: Handoffs;
  readonly #updates = new UpdateAcks(event => this.#post(event));
  /** Known before the server tells it, where the backend does. */
  readonly #minted: MintedSession | undefined;
  /** How the service hears where turns end; the API's own default where the session does not say. */
  #detection: unknown = { type: 'server_vad' };
  #stage: 'opening' | 'configured' | 'open' | 'closed' = 'opening';
  #failure: VoiceError | undefined;

  constructor(
    request: ConnectRequest,
    { value, session }: Secret,
    output: AudioOutput,
    voice: SpeechSynthesizer | undefined,
  ) {
    const { listener, team, speaker } = request;
    this.#toolsets = new ToolsetFactory(request);
    this.#handoffs = new Handoffs({
      ...{ team, speaker, routes: this.#toolsets.routes, updates: this.#updates, warn: listener.warn },
      toolset: own => this.#toolsets.toolset(own),
      changed: listener.speaker,
    });
    this.#request = request;
    this.#secret = value;
    this.#minted = typeof session?.instructions === 'string' ? session : undefined;
    this.#transcriber = request.transcriptionModel ?? defaultTranscriptionModel;
    this.#update = minted => {
      const { model } = Object(minted.audio?.input?.transcription) as { model?: unknown };
      if (typeof model === 'string') this.#transcriber = model;
      const chosen = this.#fields(request.settings ?? {}, request.silent);
      const transcriber =
        request.silent || request.settings?.transcription !== undefined ? '' : this.#transcriber;
      return this.#handoffs.update(minted, transcriber, chosen);
    };
    this.#output = output;
    this.#voice = voice;
    this.#protocol = new ProtocolHandler(
      event => this.#post(event),
      voice?.listener ?? listener,
      this.#handoffs.toolset,
    );
    this.#transport = transportOf(request, output, {
      opened: () => this.#minted && this.#configure(this.#minted),
      frame: text => this.#frame(text),
      trouble: active => this.#stage === 'open' && listener.trouble(active),
      closed: () => this.#lost(),
    });
  }

  async open(): Promise<void> {
    const stop = () => this.close();
    const late = new VoiceError('connect-timeout', `Not connected after ${connectTimeoutMs / 1000} s.`);
    const timer = setTimeout(() => this.#fail(late), connectTimeoutMs);
    this.#request.scope.call.signal.addEventListener('abort', stop, { once: true });
    try {
      await this.#transport.connect({ apiKey: this.#secret });
      this.#opened();
    } catch (error) {
      this.close();
      throw this.#failure ?? connectError(error);
    } finally {
      clearTimeout(timer);
      this.#request.scope.call.signal.removeEventListener('abort', stop);
    }
  }

  send(text: string): boolean {
    this.#voice?.interrupt();
    return this.#protocol.send(text);
  }

  interrupt(): void {
    this.#voice?.interrupt();
    this.#protocol.interrupt();
  }

  inform(text: string, answer: boolean): boolean {
    return this.#protocol.tell(systemNote(text), answer);
  }

  async sendImage(image: Blob | string, text: string): Promise<boolean> {
    try {
      const { imageMessage } = await import('./protocol/image.js');
      const message = await imageMessage(image, text);
      if (text) this.interrupt();
      return this.#protocol.tell(message, Boolean(text));
    } catch (error) {
      this.#request.listener.warn('image-unusable', messageOf(error), error);
      return false;
    }
  }

  update(settings: SessionSettings, refused: () => void): boolean {
    const fields = this.#fields(settings);
    if (Object.keys(fields).length === 0) return false;
    return this.#updates.send(fields, message => {
      this.#request.listener.warn('setting-invalid', message);
      refused();
    });
  }

  sendEvent(event: ClientEvent): boolean {
    return this.#post(event);
  }

  useMicrophone(microphone: Microphone): void {
    this.#transport.useMicrophone(microphone);
  }

  useOutput(output: OutputSettings): void {
    this.#output.use(output);
  }

  get realtimeCallId(): string | undefined {
    return this.#transport.realtimeCallId;
  }

  get voice(): MediaStream | undefined {
    return this.#voice ? this.#voice.stream : this.#transport.voice;
  }

  hearTurns(byService: boolean): void {
    const input = { turn_detection: byService ? this.#detection : null };
    this.#updates.send({ audio: { input } }, message =>
      this.#request.listener.warn('setting-invalid', message),
    );
  }

  beginTurn(): void {
    this.#protocol.beginTurn();
  }

  endTurn(answer: boolean): void {
    this.#protocol.endTurn(answer);
  }

  useFunctions(pageFunctions: readonly PageFunction[]): void {
    this.#toolsets.use(pageFunctions);
    this.#handoffs.refresh(this.#stage !== 'opening');
  }

  close(): void {
    if (this.#stage === 'closed') return;
    this.#stage = 'closed';
    this.#voice?.close();
    this.#transport.close();
    this.#output.close();
  }

  /** The SDK's promise can resolve although the link went down meanwhile. */
  #opened(): void {
    if (this.#failure || this.#stage === 'closed' || this.#transport.status !== 'connected') {
      throw new VoiceError('connection-lost');
    }
    this.#stage = 'open';
    if (this.#request.replay?.answer) this.#protocol.answer();
  }

  #fields(settings: SessionSettings, silent = false): object {
    const fields = sessionFields(settings, this.#transcriber, this.#request.listener.warn);
    return silent ? { ...fields, output_modalities: ['text'] } : fields;
  }

  #configure(minted: MintedSession): void {
    if (this.#stage !== 'opening') return;
    this.#stage = 'configured';
    this.#post(this.#update(minted));
    const { replay } = this.#request;
    for (const event of replay ? replayEvents(replay) : []) this.#post(event);
  }

  #created(session: MintedSession): void {
    const { turn_detection } = Object(session.audio?.input) as { turn_detection?: unknown };
    if (turn_detection !== undefined) this.#detection = turn_detection;
    this.#configure(session);
  }

  #frame(text: string): void {
    if (this.#stage === 'closed') return;
    const event = readFrame(text, this.#request.listener.warn);
    if (!event) return;
    if (event.type === 'session.created') this.#created(Object(event.session) as MintedSession);
    if (this.#stage !== 'open' && refusesConfig(event)) return this.#fail(configRefused(event));
    this.#request.scope.target.dispatchEvent(new NavaiServerEvent(event));
    if (this.#updates.read(event)) return;
    this.#protocol.read(event);
    this.#voice?.read(event);
    if (event.type === 'response.done') this.#handoffs.settled();
  }

  /** What comes after the end (the answer of a late tool) is dropped without a word. */
  #post(event: RealtimeEvent): boolean {
    if (this.#stage === 'closed') return false;
    try {
      this.#transport.post(event);
      return true;
    } catch (error) {
      this.#request.listener.warn('not-sent', `${event.type}: ${messageOf(error)}`, error);
      return false;
    }
  }

  #fail(error: VoiceError): void {
    this.#failure ??= error;
    this.close();
  }

  #lost(): void {
    if (this.#stage !== 'open') return;
    this.close();
    this.#request.listener.closed(new VoiceError('connection-lost'));
  }
}

/** The browser's, where the host gives none of its own. */
function transportOf(
  request: ConnectRequest,
  output: AudioOutput,
  listener: ConnectionTransportListener,
): ConnectionTransport {
  const { microphone, callUrl, transport } = request;
  const options = { microphone, callUrl };
  if (transport) return new HostTransport(transport, options, listener);
  return browserTransport(options, listener, request.listener.warn, output);
}

interface Secret {
  readonly value: string;
  readonly session?: MintedSession | undefined;
  readonly speech?: { readonly provider: string } | undefined;
}

/**
 * What speaks where the service itself stays silent; its code is loaded only then. Before the call is made, as
 * the first words may come with its first events.
 */
async function backendVoice(
  speech: Secret['speech'],
  { scope, listener }: ConnectRequest,
  output: AudioOutput,
) {
  if ((speech?.provider || 'openai') === 'openai') return undefined;
  const { call, backend } = scope;
  try {
    const { SpeechSynthesizer } = await untilAborted(import('./speech/speech-synthesizer.js'), call.signal);
    return new SpeechSynthesizer(backend, listener, output);
  } catch (error) {
    // A call that was stopped is not made any more; one without a voice still shows its words.
    if (call.signal.aborted) throw error;
    listener.warn('speech-unavailable', messageOf(error), error);
    return undefined;
  }
}

function readSecret(answer: unknown): Secret {
  const result = clientSecretResponse.safeParse(answer);
  if (result.success) return result.data;
  throw new VoiceError('backend-invalid', `realtime/client-secret: ${explain(result.error)}`, result.error);
}

function readFrame(text: string, warn: Warn): RealtimeEvent | undefined {
  try {
    const event: unknown = JSON.parse(text);
    if (typeof (event as { type?: unknown } | null)?.type === 'string') return event as RealtimeEvent;
    warn('frame-invalid', 'It has no type.');
  } catch (error) {
    warn('frame-invalid', 'It is not JSON.', error);
  }
  return undefined;
}

/** While connecting, an error about a field of the session means that our settings were refused. */
function refusesConfig({ type, error }: RealtimeEvent): boolean {
  const { param } = Object(error) as { param?: unknown };
  return type === 'error' && typeof param === 'string' && /^session\b/.test(param);
}

function configRefused({ error }: RealtimeEvent): VoiceError {
  const { param, message } = Object(error) as { param?: string; message?: string };
  return new VoiceError('config-refused', `${param}: ${message}`, error);
}
