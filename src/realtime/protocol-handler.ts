import { messageOf, VoiceError } from '../core/errors/errors.js';
import type { ConnectionListener } from '../core/ports/connection.js';
import { McpCalls } from './agent/mcp-calls.js';
import { Rounds } from './agent/rounds.js';
import { ToolCalls } from './agent/tool-calls.js';
import type { Toolset } from './agent/tools.js';
import { isReplayed } from './protocol/history-replay.js';
import { OpenItems } from './protocol/open-items.js';
import { type Item, type Response, shortfallOf, wordsOfError } from './protocol/response.js';
import { type Post, type RealtimeEvent, ResponseQueue } from './protocol/response-queue.js';

type Handler = (event: RealtimeEvent) => void;

/** The families of known server events; any other event causes a warning. */
const known =
  /^(session|conversation|response|input_audio_buffer|output_audio_buffer|rate_limits|mcp_\w+|error)(\.|$)/;

/** Handles both directions of a connection: reads the server's events, and sends ours in an order that it accepts. */
export class ProtocolHandler {
  readonly #post: Post;
  readonly #listener: ConnectionListener;
  readonly #responses: ResponseQueue;
  readonly #rounds: Rounds;
  readonly #toolCalls: ToolCalls;
  readonly #mcpCalls: McpCalls;
  readonly #openItems = new OpenItems();
  readonly #unknownTypes = new Set<string>();
  #speaking = false;
  /** We have ended a turn of the user, and the service has not committed it yet. */
  #committing = false;
  /** The last completed response; its speech may still be playing. */
  #completed: Response | undefined;

  constructor(post: Post, listener: ConnectionListener, toolset: Toolset) {
    this.#post = post;
    this.#listener = listener;
    this.#responses = new ResponseQueue(post, listener.responding);
    this.#rounds = new Rounds(() => this.#responses.request());
    this.#toolCalls = new ToolCalls(toolset, post, listener, this.#rounds);
    this.#mcpCalls = new McpCalls(post, listener, this.#rounds);
  }

  /** Never throws: warns about events of an unexpected shape. */
  read(event: RealtimeEvent): void {
    try {
      const handler = this.#handlers[event.type] ?? this.#mcpCalls.handlers[event.type];
      if (handler) handler(event);
      else if (!known.test(event.type)) this.#unknown(event.type);
    } catch (error) {
      this.#listener.warn('frame-invalid', `${event.type}: ${messageOf(error)}`, error);
    }
  }

  /** Typed text interrupts the agent, because it would wait for the end of the agent's speech otherwise. */
  addUserText(text: string): boolean {
    this.interrupt();
    const item = { type: 'message', role: 'user', content: [{ type: 'input_text', text }] };
    return this.tell({ type: 'conversation.item.create', item }, true);
  }

  /** Sends an event; with `answer`, the agent speaks next. Returns false if it can't be sent. */
  tell(event: RealtimeEvent, answer: boolean): boolean {
    if (!this.#post(event)) return false;
    if (answer) this.answer();
    return true;
  }

  /** Requests a response. */
  answer(): void {
    this.#responses.request();
  }

  /** The user begins to talk: discards earlier audio, which does not belong to the turn. */
  beginTurn(): void {
    this.#post({ type: 'input_audio_buffer.clear' });
  }

  /**
   * The user has stopped talking. Requests the answer at once: waiting until the service has committed the turn would
   * be an audible delay.
   */
  endTurn(answer: boolean): void {
    if (!answer) return void this.#post({ type: 'input_audio_buffer.clear' });
    this.#committing = this.tell({ type: 'input_audio_buffer.commit' }, true);
  }

  /** The page itself has sent a cancellation: what it cuts off is no failure. */
  cancelled(): void {
    this.#responses.expectCancellation();
  }

  /** The connection is over. */
  close(): void {
    this.#mcpCalls.close();
  }

  interrupt(): void {
    const generating = this.#responses.active;
    if (generating) this.#responses.cancel();
    if (generating || this.#speaking) this.#post({ type: 'output_audio_buffer.clear' });
  }

  /** One row per event, including older names that are still in use. */
  readonly #handlers: Readonly<Record<string, Handler>> = {
    error: event => this.#error(event),
    'response.created': () => {
      this.#responses.started();
      this.#mcpCalls.responseStarted();
    },
    'response.done': event => {
      try {
        this.#responseDone(event);
      } finally {
        // For every status, because the next response must not wait forever.
        this.#responses.done();
      }
    },
    'response.output_item.added': event => this.#outputItemAdded(event),
    'response.output_item.done': event => this.#outputItemDone(event),
    'conversation.item.added': event => this.#item(event, false),
    'conversation.item.created': event => this.#item(event, false),
    'conversation.item.done': event => this.#item(event, true),
    'conversation.item.truncated': event => this.#update(event, { interrupted: true }),
    'conversation.item.input_audio_transcription.delta': event => this.#delta(event, 'user'),
    'conversation.item.input_audio_transcription.completed': event => {
      this.#update(event, { role: 'user', text: text(event.transcript), final: true });
      this.#listener.usage('input_transcription', event.usage);
    },
    'conversation.item.input_audio_transcription.failed': event => {
      this.#listener.warn('transcription-failed', messageOf(event.error), event.error);
      this.#update(event, { role: 'user', final: true });
    },
    'input_audio_buffer.speech_started': () => this.#listener.userSpeaking(true),
    'input_audio_buffer.speech_stopped': () => this.#listener.userSpeaking(false),
    'input_audio_buffer.committed': () => {
      this.#committing = false;
    },
    // Cleared without `speech_stopped`, by us or by the service.
    'input_audio_buffer.cleared': () => this.#listener.userSpeaking(false),
    'response.output_audio_transcript.delta': event => this.#delta(event, 'agent'),
    'response.audio_transcript.delta': event => this.#delta(event, 'agent'),
    'response.output_text.delta': event => this.#delta(event, 'agent'),
    'response.text.delta': event => this.#delta(event, 'agent'),
    'output_audio_buffer.started': () => this.#setSpeaking(true),
    'output_audio_buffer.stopped': () => this.#setSpeaking(false),
    'output_audio_buffer.cleared': event => {
      this.#setSpeaking(false);
      // The server truncates only for barge-in. After our own interruption, this is its only event.
      if (event.response_id === this.#completed?.id) this.#cutOff(messagesOf(this.#completed?.output));
    },
  };

  #setSpeaking(speaking: boolean): void {
    this.#speaking = speaking;
    this.#listener.agentSpeaking(speaking);
  }

  #responseDone({ response: given }: RealtimeEvent): void {
    const response = given as Response;
    const { id, status, output = [] } = response;
    this.#listener.usage('response', response.usage);
    this.#completed = status === 'completed' ? response : undefined;
    const remains = this.#openItems.end(response);
    const shortfall = shortfallOf(response, this.#responses.cancelling);
    if (shortfall) {
      this.#listener.warn(shortfall.code, shortfall.detail, response.status_details);
      // After an interruption, these calls need no answer.
      for (const call of remains.calls) this.#toolCalls.cutOff(callOf(call, id), status === 'incomplete');
    }
    if (shortfall || status === 'cancelled') this.#cutOff(remains.messages);
    if (status === 'completed') for (const item of output) this.#call(item, id);
    this.#mcpCalls.responseDone(id, status === 'completed');
    this.#rounds.responseDone(id);
  }

  #cutOff(ids: readonly string[]): void {
    for (const id of ids) this.#listener.item({ id, interrupted: true, final: true });
  }

  #outputItemAdded(event: RealtimeEvent): void {
    const item = event.item as Item;
    this.#item(event, false);
    this.#openItems.add(item);
    if (item.type === 'message') this.#rounds.spoken(text(event.response_id));
  }

  #outputItemDone(event: RealtimeEvent): void {
    const item = event.item as Item;
    this.#item(event, true);
    this.#openItems.done(item);
    this.#call(item, text(event.response_id));
  }

  /** Runs a tool call whose arguments are complete. */
  #call(item: Item, responseId: string): void {
    if (item.type === 'function_call' && item.status !== 'incomplete')
      void this.#toolCalls.run(callOf(item, responseId));
  }

  #item(event: RealtimeEvent, done: boolean): void {
    const item = event.item as Item;
    if (isReplayed(item.id)) return;
    this.#mcpCalls.item(item, typeof event.response_id === 'string' ? event.response_id : '', done);
    const { previous_item_id: previousId } = event as { previous_item_id?: string | null };
    const role = item.type === 'message' ? roles[item.role ?? ''] : undefined;
    const words = wordsOf(item);
    // A spoken item is done before it is transcribed: only an item with words is final.
    const final = (done || undefined) && words !== undefined;
    this.#listener.item({ id: item.id, previousId, role, text: words, final: final || undefined });
  }

  #delta(event: RealtimeEvent, role: 'user' | 'agent'): void {
    if (role === 'agent') this.#openItems.add({ id: text(event.item_id), type: 'message' });
    this.#update(event, { role, delta: text(event.delta) });
  }

  #update(event: RealtimeEvent, update: object): void {
    this.#listener.item({ id: text(event.item_id), ...update });
  }

  #error({ error }: RealtimeEvent): void {
    const { code, message, event_id } = Object(error) as {
      [Field in 'code' | 'message' | 'event_id']?: string;
    };
    if (code === 'response_cancel_not_active') return this.#responses.notActive();
    // Too little audio arrived to be a turn, so there is nothing to answer.
    if (code === 'input_audio_buffer_commit_empty' && this.#committing) {
      this.#committing = false;
      return this.#responses.withdraw();
    }
    // Our request crossed with a response that the server started.
    if (code === 'conversation_already_has_active_response') return this.#responses.refused();
    if (code === 'session_expired')
      return this.#listener.closed(new VoiceError('session-expired', message, error));
    // A refused request has no `response.done`.
    const refused = this.#responses.refusedBy(event_id);
    this.#listener.warn(refused ? 'response-failed' : 'realtime-warning', wordsOfError(error), error);
  }

  #unknown(type: string): void {
    if (this.#unknownTypes.has(type)) return;
    this.#unknownTypes.add(type);
    this.#listener.warn('frame-unknown', type);
  }
}

const roles: Readonly<Record<string, 'user' | 'agent'>> = { user: 'user', assistant: 'agent' };

/** Returns undefined if an item has no words yet. */
function wordsOf({ content }: Item): string | undefined {
  return content?.map(part => part.text ?? part.transcript ?? '').join('') || undefined;
}

function messagesOf(output: readonly Item[] = []): string[] {
  return output.flatMap(({ id, type }) => (type === 'message' ? [id] : []));
}

function callOf({ call_id: toolCallId = '', name = '', arguments: given = '' }: Item, responseId: string) {
  return { toolCallId, name, arguments: given, responseId };
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('a text is missing');
  return value;
}
