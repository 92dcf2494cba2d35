import type { Brain } from '../brain/decision.js';
import { describeError, Refusal } from '../refusal.js';
import type { Effect, Fields, Item, NewId, RealtimeSession } from '../types.js';
import { parseClientEvent } from './client-event.js';
import { Conversation } from './conversation.js';
import { createEmit, type Emit } from './emit.js';
import { InputBuffer } from './input-buffer.js';
import { ItemRequests } from './item-requests.js';
import { spokenItem } from './items.js';
import { Playback } from './playback.js';
import type { Reply } from './reply.js';
import { Responder } from './responder.js';
import { updateSession } from './session-config.js';
import { type ToolServer, ToolServers } from './tool-servers.js';
import { transcribe } from './transcription.js';

export interface ScriptOptions {
  session: RealtimeSession;
  newId: NewId;
  /** Clock in milliseconds, from any origin. */
  now: () => number;
  brain?: Brain | undefined;
  /**
   * Returns the text of a spoken turn, counted from 0, because the script can't understand speech. Default: no text.
   */
  heard?: ((turn: number, session: RealtimeSession) => string) | undefined;
  /** Speech rate; 2 is twice as fast. Default: 1. */
  speechRate?: number | undefined;
  /** The MCP servers that sessions may name, by their `server_label`. Default: none. */
  mcpServers?: Readonly<Record<string, ToolServer>> | undefined;
}

/**
 * One session of the service without any I/O: takes events, and returns what the service would do as effects. The owner
 * calls `step()` while the script is `busy`, plays the speech, and reports when playback starts and ends.
 */
export class Script {
  readonly #options: ScriptOptions;
  readonly #emit: Emit;
  readonly #conversation = new Conversation();
  readonly #items: ItemRequests;
  readonly #responder: Responder;
  readonly #playback: Playback;
  readonly #input: InputBuffer;
  readonly #servers: ToolServers;
  readonly #heard = new Map<string, string>();
  #session: RealtimeSession;
  #reply: Reply | null = null;
  #transcriptions: Generator<Effect[]>[] = [];
  /** The work of MCP servers, which goes on beside everything else. */
  #servings: Generator<Effect[]>[] = [];
  #turns = 0;

  readonly #handlers: Record<string, (event: Fields) => Effect[]> = {
    'session.update': event => this.#updateSession(event),
    'conversation.item.create': event => this.#items.create(event),
    'conversation.item.retrieve': event => this.#items.retrieve(event),
    'conversation.item.delete': event => this.#items.remove(event),
    'conversation.item.truncate': event => this.#items.truncate(event),
    'input_audio_buffer.append': event => this.#append(event),
    'input_audio_buffer.commit': () => this.#commit(this.#input.commit()),
    'input_audio_buffer.clear': () => this.#input.clear(),
    'output_audio_buffer.clear': () => this.#playback.cut().effects,
    'response.create': event => this.#respond((event.response ?? {}) as Fields),
    'response.cancel': event => this.#cancel(event),
  };

  constructor(options: ScriptOptions) {
    this.#options = options;
    this.#session = options.session;
    this.#emit = createEmit(options.newId);
    this.#playback = new Playback(this.#emit, options.now);
    this.#items = new ItemRequests(this.#conversation, this.#emit, options.newId, request => {
      this.#servings.push(this.#servers.runApproved(request));
    });
    const runTool = (item: Item, index: number) => void this.#servings.push(this.#servers.run(item, index));
    this.#responder = new Responder(this.#conversation, this.#emit, { ...options, runTool });
    const { newId } = options;
    const job = { conversation: this.#conversation, emit: this.#emit, newId };
    this.#servers = new ToolServers(options.mcpServers ?? {}, job);
    this.#input = new InputBuffer(this.#emit, options.newId);
  }

  get session(): RealtimeSession {
    return this.#session;
  }

  /** The items so far, oldest first. */
  get items(): readonly Item[] {
    return this.#conversation.items;
  }

  /** True while `step()` has effects to return. */
  get busy(): boolean {
    return this.#reply !== null || this.#transcriptions.length + this.#servings.length > 0;
  }

  start(): Effect[] {
    this.#servings.push(...this.#servers.list(this.#session));
    return [this.#emit('session.created', { session: this.#session })];
  }

  /** Handles a client event, given as text or as an object. Answers invalid events with an `error` event. */
  receive(message: unknown): Effect[] {
    let event: Fields = {};
    try {
      event = parseClientEvent(message, Object.keys(this.#handlers), read => {
        event = read;
      });
      return this.#handlers[String(event.type)]?.(event) ?? [];
    } catch (error) {
      return [this.#refuse(error, event.event_id)];
    }
  }

  /** Returns the next effects that need no client event. */
  step(): Effect[] {
    const transcription = this.#transcriptions[0];
    if (!transcription) return [...this.#stepServings(), ...this.#stepReply()];
    const next = transcription.next();
    if (next.done) this.#transcriptions.shift();
    return next.value ?? [];
  }

  audioStarted(responseId: string): Effect[] {
    return this.#playback.started(responseId);
  }

  audioDone(responseId: string): Effect[] {
    return this.#playback.finished(responseId);
  }

  /** Adds received audio, in milliseconds. */
  audioReceived(ms: number) {
    this.#input.hear(ms);
  }

  /** Handles the start of the user's speech, `atMs` after the start of the call. */
  speechStarted(atMs: number): Effect[] {
    const detection = this.#session.audio.input.turn_detection;
    if (!detection || this.#input.speaking) return [];
    const started = this.#input.speechStarted(atMs, detection);
    return [started, ...(detection.interrupt_response ? this.#bargeIn() : [])];
  }

  speechStopped(atMs: number): Effect[] {
    const detection = this.#session.audio.input.turn_detection;
    if (!detection || !this.#input.speaking) return [];
    const { itemId, stopped } = this.#input.speechStopped(atMs);
    const committed = this.#commit(itemId);
    return [stopped, ...committed, ...(detection.create_response ? this.#tryToRespond() : [])];
  }

  #updateSession(event: Fields): Effect[] {
    this.#session = updateSession(this.#session, event.session, this.#items.hasSpoken);
    if (!this.#session.audio.input.turn_detection) this.#input.forget();
    this.#servings.push(...this.#servers.list(this.#session));
    return [this.#emit('session.updated', { session: this.#session })];
  }

  #append(event: Fields): Effect[] {
    this.#input.append(String(event.audio));
    return [];
  }

  #commit(itemId: string): Effect[] {
    const { transcription } = this.#session.audio.input;
    const item = spokenItem(itemId);
    const words = this.#options.heard?.(this.#turns++, this.#session) ?? '';
    this.#heard.set(itemId, words);
    if (transcription)
      this.#transcriptions.push(transcribe(item, words, transcription.model ?? '', this.#emit));
    const previousId = this.#conversation.lastId;
    const fields = { previous_item_id: previousId, item_id: itemId };
    return [this.#emit('input_audio_buffer.committed', fields), ...this.#items.add(item)];
  }

  #respond(asked: Fields): Effect[] {
    if (this.#reply) {
      const message = `Conversation already has an active response in progress: ${this.#reply.id}.`;
      throw new Refusal('conversation_already_has_active_response', message);
    }
    this.#reply = this.#responder.reply(this.#session, asked, this.#heard);
    return this.#stepReply();
  }

  #tryToRespond(): Effect[] {
    try {
      return this.#respond({});
    } catch (error) {
      return [this.#refuse(error, null)];
    }
  }

  #stepServings(): Effect[] {
    return this.#servings.splice(0).flatMap(serving => {
      const next = serving.next();
      if (!next.done) this.#servings.push(serving);
      return next.value ?? [];
    });
  }

  #stepReply(): Effect[] {
    const effects = this.#reply?.step() ?? [];
    if (this.#reply?.ended) this.#reply = null;
    return this.#noteSpeech(effects);
  }

  #noteSpeech(effects: Effect[]): Effect[] {
    for (const effect of effects) {
      if (effect.do === 'say') {
        this.#items.spoke(effect.itemId, effect.durationMs);
        this.#playback.add(effect);
      }
      if (effect.do === 'trim') this.#playback.trim(effect.responseId, effect.toMs);
    }
    return effects;
  }

  #cancel(event: Fields): Effect[] {
    const reply = this.#reply;
    if (!reply || (event.response_id && event.response_id !== reply.id)) {
      throw new Refusal('response_cancel_not_active', 'Cancellation failed: no active response found.');
    }
    this.#reply = null;
    return this.#noteSpeech(reply.cancel('client_cancelled'));
  }

  #bargeIn(): Effect[] {
    const cancelled = this.#noteSpeech(this.#reply?.cancel('turn_detected') ?? []);
    this.#reply = null;
    const { effects, cut } = this.#playback.cut();
    const truncated = cut.map(({ itemId, playedMs }) => this.#items.truncateHeard(itemId, playedMs));
    return [...cancelled, ...effects, ...truncated];
  }

  #refuse(error: unknown, eventId: unknown): Effect {
    const event_id = typeof eventId === 'string' ? eventId : null;
    return this.#emit('error', { error: { ...describeError(error), event_id } });
  }
}
