import { messageOf, toVoiceError, VoiceError } from '../core/errors/errors.js';
import type { Warn } from '../core/errors/warnings.js';
import type { PageFunction } from '../core/model/function.js';
import type { SessionSettings } from '../core/model/session-settings.js';
import type { OutputSettings } from '../core/ports/audio-settings.js';
import type { Connection, ConnectRequest } from '../core/ports/connection.js';
import type { ConnectionTransport } from '../core/ports/connection-transport.js';
import type { ClientEvent, Microphone } from '../core/ports/transport.js';
import { Handoffs } from './agent/handoffs.js';
import { loadSchemaReader, schemaReader } from './agent/schema-reader.js';
import type { MintedSession } from './agent/session-update.js';
import { ToolsetFactory } from './agent/toolset.js';
import type { AudioOutput } from './audio/audio-output.js';
import { Speaker } from './audio/speaker.js';
import type { MintedSecret } from './minted-secret.js';
import { replayEvents, systemNote } from './protocol/history-replay.js';
import type { RealtimeEvent } from './protocol/response-queue.js';
import { sessionFields } from './protocol/session-fields.js';
import { UpdateAcks } from './protocol/update-acks.js';
import { ProtocolHandler } from './protocol-handler.js';
import type { SpeechSynthesizer } from './speech/speech-synthesizer.js';
import { closedEarly } from './transport/call-answer.js';
import { HostTransport } from './transport/host-transport.js';
import { WebRtcTransport } from './transport/webrtc-transport.js';

/** How long the service has to accept our settings, once events can be posted. A busy phone needs seconds by itself. */
const acceptLimitMs = 10_000;

/** The SDK's typings announce no shutdown for this model, but do for `gpt-4o*-transcribe` and `whisper-1`. */
const defaultTranscriptionModel = 'gpt-transcribe';

export class RealtimeConnection implements Connection {
  readonly #request: ConnectRequest;
  readonly #secret: MintedSecret;
  readonly #transport: ConnectionTransport;
  readonly #protocol: ProtocolHandler;
  readonly #output: AudioOutput;
  /** Plays the transport's audio; a host's transport does so itself. */
  #speaker: Speaker | undefined;
  /** Used if the model only writes. */
  readonly #voice: SpeechSynthesizer | undefined;
  readonly #update: (minted: MintedSession) => RealtimeEvent;
  /** The transcription model: the backend's choice, else the page's, else our default. */
  #transcriber: string;
  readonly #toolsets: ToolsetFactory;
  readonly #handoffs: Handoffs;
  readonly #updates = new UpdateAcks(event => this.#post(event));
  /** The session from the backend's answer, if it is there; otherwise it comes with `session.created`. */
  readonly #minted: MintedSession | undefined;
  /** The session's turn detection, or the API's default if the session does not state it. */
  #detection: unknown = { type: 'server_vad' };
  #stage: 'opening' | 'configured' | 'open' | 'closed' = 'opening';
  readonly #accepted: Promise<void>;
  #settle: { resolve: () => void; reject: (error: VoiceError) => void } | undefined;

  constructor(
    request: ConnectRequest,
    secret: MintedSecret,
    output: AudioOutput,
    voice: SpeechSynthesizer | undefined,
  ) {
    const { listener, team, agent } = request;
    const { session } = secret;
    this.#toolsets = new ToolsetFactory(request);
    this.#handoffs = new Handoffs({
      ...{ team, agent, routes: () => this.#toolsets.routes, updates: this.#updates, warn: listener.warn },
      toolset: own => this.#toolsets.toolset(own),
      changed: listener.agentChanged,
    });
    this.#request = request;
    this.#secret = secret;
    this.#minted = typeof session?.instructions === 'string' ? session : undefined;
    this.#transcriber = request.transcriptionModel ?? defaultTranscriptionModel;
    this.#update = minted => {
      const { model } = Object(minted.audio?.input?.transcription) as { model?: unknown };
      if (typeof model === 'string') this.#transcriber = model;
      const chosen = this.#fields(request.settings ?? {}, request.silent);
      const transcriber =
        request.silent || request.settings?.transcription !== undefined ? '' : this.#transcriber;
      return this.#handoffs.update(minted, transcriber, chosen, this.#toolsets.names);
    };
    this.#output = output;
    this.#voice = voice;
    this.#protocol = new ProtocolHandler(
      event => this.#post(event),
      voice?.listener ?? listener,
      this.#handoffs.toolset,
    );
    this.#transport = transportOf(request);
    this.#accepted = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // Handled in any case: the transport's own failure is the reason if both reject.
    this.#accepted.catch(() => {});
  }

  async open(): Promise<void> {
    const stop = () => this.close();
    const { signal } = this.#request;
    signal.addEventListener('abort', stop, { once: true });
    try {
      this.#listen();
      await this.#transport.connect(this.#secret.value, this.#secret.ice_servers);
      await this.#acceptance();
    } catch (error) {
      this.close();
      throw toVoiceError(error, 'realtime-unreachable');
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  sendText(text: string): boolean {
    this.#voice?.interrupt();
    return this.#protocol.addUserText(text);
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
    if (event.type === 'response.cancel') this.#protocol.cancelled();
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
    const refresh = () => this.#handoffs.refresh(this.#stage !== 'opening');
    refresh();
    if (schemaReader()) return;
    const load = loadSchemaReader(pageFunctions, this.#request.listener.warn);
    void load.then(() => schemaReader() && this.#stage !== 'closed' && refresh());
  }

  useRoutes(routes: readonly unknown[]): void {
    this.#toolsets.useRoutes(routes);
    this.#handoffs.refresh(this.#stage !== 'opening');
  }

  close(): void {
    if (this.#stage === 'closed') return;
    this.#stage = 'closed';
    this.#protocol.close();
    this.#voice?.close();
    this.#transport.close();
    this.#speaker?.close();
    this.#output.close();
    this.#settle?.reject(closedEarly());
  }

  #listen(): void {
    const { listener, transport } = this.#request;
    if (!transport) this.#speaker = new Speaker(this.#output, listener.warn);
    this.#transport.listen({
      opened: () => this.#minted && this.#configure(this.#minted),
      frame: text => this.#frame(text),
      voice: stream => this.#speaker?.play(stream),
      trouble: active => this.#stage === 'open' && listener.trouble(active),
      closed: () => this.#lost(),
    });
  }

  async #acceptance(): Promise<void> {
    const late = new VoiceError(
      'connect-timeout',
      `Waited ${acceptLimitMs / 1000} s for the service to accept the settings.`,
    );
    const timer = setTimeout(() => this.#fail(late), acceptLimitMs);
    try {
      await this.#accepted;
    } finally {
      clearTimeout(timer);
    }
  }

  /** The service has accepted our settings. */
  #opened(): void {
    this.#stage = 'open';
    this.#settle?.resolve();
    if (this.#request.replay?.answer) this.#protocol.answer();
  }

  #fields(settings: SessionSettings, silent = false): object {
    const fields = sessionFields(
      settings,
      this.#transcriber,
      this.#request.listener.warn,
      this.#toolsets.names,
    );
    return silent ? { ...fields, output_modalities: ['text'] } : fields;
  }

  #configure(minted: MintedSession): void {
    if (this.#stage !== 'opening') return;
    this.#stage = 'configured';
    this.#post(this.#update(minted));
    const { replay, microphone, transport } = this.#request;
    // Only now: what the user says must not meet a session without our settings. A host's transport has it already.
    if (microphone && !transport) this.#transport.useMicrophone(microphone);
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
    if (this.#stage === 'configured' && event.type === 'session.updated') this.#opened();
    this.#request.listener.serverEvent(event);
    if (this.#updates.read(event)) return;
    this.#protocol.read(event);
    this.#voice?.read(event);
    if (event.type === 'response.done') this.#handoffs.settled();
  }

  /** Silently drops events after the end, such as the answer of a late tool. */
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
    this.#settle?.reject(error);
    this.close();
  }

  #lost(): void {
    if (this.#stage !== 'open') return this.#fail(closedEarly());
    this.close();
    this.#request.listener.closed(new VoiceError('connection-lost'));
  }
}

/** What has begun with the start, if it is still there; else the host's transport, or a new one of the browser. */
function transportOf({ begun, transport, ...request }: ConnectRequest): ConnectionTransport {
  const { microphone, callUrl, network } = request;
  if (transport) return new HostTransport(transport, { microphone, callUrl });
  return (
    begun ??
    new WebRtcTransport({ ...network, receiveOnly: !microphone, callUrl, warn: request.listener.warn })
  );
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
