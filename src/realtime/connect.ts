import { clientSecretResponse, explain } from '../contract/schema.js';
import { untilAborted } from '../core/call.js';
import type { Connection, ConnectRequest } from '../core/connection.js';
import { Conversation, type ConversationRequest } from '../core/conversation.js';
import { messageOf, VoiceError, type Warn } from '../core/errors.js';
import { collectFunctions, type PageFunction } from '../core/functions.js';
import { watchPage } from '../page-tools/watch-page.js';
import { Dialogue } from './dialogue.js';
import type { RealtimeEvent } from './responses.js';
import { seedEvents, systemNote } from './seed.js';
import { type MintedSession, sessionUpdate } from './session-update.js';
import { createSpeaker, silence } from './speaker.js';
import type { SpokenText } from './spoken-text.js';
import { Toolkit } from './toolkit.js';
import { connectError, WebRtcTransport } from './transport.js';

/** From the moment that everything is there to the first answer of the model; also covers ICE. */
const connectTimeoutMs = 20_000;

/** Announced for shutdown nowhere, as of the SDK's typings; `gpt-4o*-transcribe` and `whisper-1` are. */
const defaultTranscriptionModel = 'gpt-transcribe';

export { collectFunctions };

export function converse(request: ConversationRequest): Conversation {
  return new Conversation(request, connect, { watch: watchPage });
}

async function connect(request: ConnectRequest): Promise<Connection> {
  const secret = readSecret(request.secret);
  const link = new Link(request, secret, await backendVoice(secret.speech, request));
  await link.open();
  return link;
}

class Link implements Connection {
  readonly #request: ConnectRequest;
  readonly #secret: string;
  readonly #speaker = createSpeaker();
  readonly #transport: WebRtcTransport;
  readonly #dialogue: Dialogue;
  /** Where the model only writes. */
  readonly #voice: SpokenText | undefined;
  readonly #toolkit: Toolkit;
  /** Known before the server tells it, where the backend does. */
  #minted: MintedSession | undefined;
  #stage: 'opening' | 'configured' | 'open' | 'closed' = 'opening';
  #failure: VoiceError | undefined;

  constructor(request: ConnectRequest, { value, session }: Secret, voice: SpokenText | undefined) {
    const { microphone, callUrl, listener } = request;
    this.#toolkit = new Toolkit(request);
    this.#request = request;
    this.#secret = value;
    this.#minted = typeof session?.instructions === 'string' ? session : undefined;
    this.#voice = voice;
    this.#dialogue = new Dialogue(
      event => this.#post(event),
      voice?.listener ?? listener,
      this.#toolkit.toolbox,
    );
    this.#transport = new WebRtcTransport(
      { microphone, callUrl, speaker: this.#speaker },
      {
        opened: () => this.#minted && this.#configure(this.#minted),
        frame: data => this.#frame(data),
        trouble: active => this.#stage === 'open' && listener.trouble(active),
        closed: () => this.#lost(),
      },
    );
  }

  async open(): Promise<void> {
    const stop = () => this.close();
    const timer = setTimeout(() => this.#fail(new VoiceError('connect-timeout')), connectTimeoutMs);
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
    return this.#dialogue.send(text);
  }

  interrupt(): void {
    this.#voice?.interrupt();
    this.#dialogue.interrupt();
  }

  inform(text: string, answer: boolean): boolean {
    return this.#dialogue.tell(systemNote(text), answer);
  }

  useMicrophone(microphone: MediaStream): void {
    this.#transport.useMicrophone(microphone);
  }

  useFunctions(pageFunctions: readonly PageFunction[]): void {
    const changed = this.#toolkit.use(pageFunctions);
    this.#dialogue.useTools(this.#toolkit.toolbox);
    // Not yet configured: they are told with everything else.
    if (changed && this.#stage !== 'opening') this.#tellSettings();
  }

  close(): void {
    if (this.#stage === 'closed') return;
    this.#stage = 'closed';
    this.#voice?.close();
    this.#transport.close();
    silence(this.#speaker);
  }

  /** The SDK's promise can resolve although the link went down meanwhile. */
  #opened(): void {
    if (this.#failure || this.#stage === 'closed' || this.#transport.status !== 'connected') {
      throw new VoiceError('connection-lost');
    }
    this.#stage = 'open';
    if (this.#request.seed?.answer) this.#dialogue.answer();
  }

  #configure(minted: MintedSession): void {
    if (this.#stage !== 'opening') return;
    this.#stage = 'configured';
    this.#minted = minted;
    this.#tellSettings();
    const { seed } = this.#request;
    for (const event of seed ? seedEvents(seed) : []) this.#post(event);
  }

  #tellSettings(): void {
    const { transcriptionModel = defaultTranscriptionModel } = this.#request;
    this.#post(sessionUpdate(this.#minted ?? {}, this.#toolkit.agent, transcriptionModel));
  }

  #frame(data: unknown): void {
    if (this.#stage === 'closed') return;
    const event = readFrame(data, this.#request.listener.warn);
    if (!event) return;
    if (event.type === 'session.created') this.#configure(Object(event.session) as MintedSession);
    if (this.#stage !== 'open' && refusesConfig(event)) return this.#fail(configRefused(event));
    this.#dialogue.read(event);
    this.#voice?.read(event);
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

interface Secret {
  readonly value: string;
  readonly session?: MintedSession | undefined;
  readonly speech?: { readonly provider: string } | undefined;
}

/**
 * What speaks where the service itself stays silent; its code is loaded only then. Before the call is made, as
 * the first words may come with its first events.
 */
async function backendVoice(speech: Secret['speech'], { scope, listener }: ConnectRequest) {
  if ((speech?.provider || 'openai') === 'openai') return undefined;
  const { call, backend } = scope;
  try {
    const { SpokenText } = await untilAborted(import('./spoken-text.js'), call.signal);
    return new SpokenText(backend, listener);
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
  throw new VoiceError('backend-invalid', `realtime/client-secret: ${explain(result.error)}`);
}

function readFrame(data: unknown, warn: Warn): RealtimeEvent | undefined {
  try {
    const event: unknown = JSON.parse(String(data));
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
