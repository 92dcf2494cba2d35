import type { ContentPart, Effect, Fields, Item } from '../types.js';
import type { Emit } from './emit.js';

interface Place {
  responseId: string;
  /** The item's position in the response's output. */
  index: number;
  /** Id of the preceding item; undefined for an item that is not in the conversation. */
  previousId: string | null | undefined;
  emit: Emit;
}

/** An output item in progress: a spoken or written message, or a function call. */
export class OpenItem {
  /** Fraction that has been sent, 0 to 1. */
  progress = 0;
  readonly #item: Item;
  readonly #place: Place;
  #part: ContentPart | null = null;
  #durationMs = 0;

  constructor(item: Item, place: Place) {
    this.#item = item;
    this.#place = place;
  }

  /** The event members that identify the item and its part. */
  get where(): Fields {
    const at = {
      response_id: this.#place.responseId,
      item_id: this.#item.id,
      output_index: this.#place.index,
    };
    if (this.#item.type === 'message') return { ...at, content_index: 0 };
    return this.#item.type === 'function_call' ? { ...at, call_id: this.#item.call_id } : at;
  }

  get deltaType(): string {
    return `response.${this.#stream}.delta`;
  }

  added(): Effect[] {
    const { emit, responseId, index } = this.#place;
    const added = emit('response.output_item.added', {
      response_id: responseId,
      output_index: index,
      item: this.#item,
    });
    return [added, ...this.#inConversation('conversation.item.added')];
  }

  addPart(modality: string): Effect[] {
    this.#part =
      modality === 'audio' ? { type: 'output_audio', transcript: '' } : { type: 'output_text', text: '' };
    this.#item.content = [this.#part];
    return [this.#place.emit('response.content_part.added', { ...this.where, part: this.#shownPart })];
  }

  /** Appends a piece and returns the event's `delta`. */
  grow(piece: string): Fields {
    if (!this.#part) this.#item.arguments = (this.#item.arguments ?? '') + piece;
    else if (this.#part.type === 'output_audio')
      this.#part.transcript = (this.#part.transcript ?? '') + piece;
    else this.#part.text = (this.#part.text ?? '') + piece;
    return { delta: piece };
  }

  say(responseId: string, text: string, durationMs: number): Effect {
    this.#durationMs = durationMs;
    return { do: 'say', responseId, itemId: this.#item.id, text, durationMs };
  }

  /** Stops the voice at the text generated so far. */
  cut(responseId: string): Effect[] {
    const toMs = Math.round(this.#durationMs * this.progress);
    return this.#durationMs ? [{ do: 'trim', responseId, toMs }] : [];
  }

  close(status: 'completed' | 'incomplete'): Effect[] {
    const { emit, responseId, index } = this.#place;
    this.#item.status = status;
    // A call of an MCP server is done only after it ran.
    const over = this.#item.type !== 'mcp_call' || status === 'incomplete';
    return [
      ...this.#ended(status),
      emit('response.output_item.done', { response_id: responseId, output_index: index, item: this.#item }),
      ...(over ? this.#inConversation('conversation.item.done') : []),
    ];
  }

  get #stream(): string {
    if (this.#item.type === 'function_call') return 'function_call_arguments';
    if (this.#item.type === 'mcp_call') return 'mcp_call_arguments';
    return this.#part?.type === 'output_audio' ? 'output_audio_transcript' : 'output_text';
  }

  // The service calls a part `audio` or `text` in part events, but `output_audio` or `output_text` in items.
  get #shownPart(): Fields {
    return { ...this.#part, type: this.#part?.type.replace('output_', '') };
  }

  #ended(status: string): Effect[] {
    const { emit } = this.#place;
    if (this.#item.type === 'mcp_approval_request') return [];
    if (this.#item.type !== 'message') return status === 'completed' ? [this.#argumentsDone()] : [];
    if (!this.#part) return [];
    const { type, transcript, text } = this.#part;
    const words = type === 'output_audio' ? { transcript } : { text };
    const silent = type === 'output_audio' ? [emit('response.output_audio.done', this.where)] : [];
    const done = emit(`response.${this.#stream}.done`, { ...this.where, ...words });
    return [...silent, done, emit('response.content_part.done', { ...this.where, part: this.#shownPart })];
  }

  #argumentsDone(): Effect {
    const { name, arguments: text } = this.#item;
    const named = this.#item.type === 'function_call' ? { name } : {};
    return this.#place.emit(`response.${this.#stream}.done`, { ...this.where, ...named, arguments: text });
  }

  #inConversation(type: string): Effect[] {
    const { previousId, emit } = this.#place;
    return previousId === undefined ? [] : [emit(type, { previous_item_id: previousId, item: this.#item })];
  }
}
