import { Refusal } from '../refusal.js';
import type { Effect, Fields, Item, NewId } from '../types.js';
import type { Conversation } from './conversation.js';
import type { Emit } from './emit.js';
import { asItem, cutTranscript } from './items.js';

/** Handles the client's `conversation.item.*` events. */
export class ItemRequests {
  readonly #conversation: Conversation;
  readonly #emit: Emit;
  readonly #newId: NewId;
  readonly #approved: (request: Item) => void;
  readonly #durations = new Map<string, number>();

  /** `approved` receives the request of an approved call of an MCP server. */
  constructor(conversation: Conversation, emit: Emit, newId: NewId, approved: (request: Item) => void) {
    this.#conversation = conversation;
    this.#emit = emit;
    this.#newId = newId;
    this.#approved = approved;
  }

  /** True once the assistant has spoken. */
  get hasSpoken(): boolean {
    return this.#durations.size > 0;
  }

  /** Stores how long it takes to play an item. */
  spoke(itemId: string, durationMs: number) {
    this.#durations.set(itemId, durationMs);
  }

  create(event: Fields): Effect[] {
    const item = asItem(event.item as Fields, this.#newId);
    if (item.type === 'function_call_output' && !this.#conversation.hasCall(item.call_id)) {
      const message = `Tool call ID '${item.call_id}' not found in conversation.`;
      throw new Refusal('invalid_tool_call_id', message, 'item.call_id');
    }
    if (item.type === 'mcp_approval_response') this.#approval(item);
    return this.add(item, event.previous_item_id as string | null | undefined);
  }

  /** The call starts after the response is in the conversation: its events are steps. */
  #approval({ approval_request_id: id, approve }: Item) {
    const request = this.#conversation.find(id);
    if (request?.type !== 'mcp_approval_request') {
      const message = `Approval request ID '${id}' not found in conversation.`;
      throw new Refusal('invalid_approval_request_id', message, 'item.approval_request_id');
    }
    if (approve) this.#approved(request);
  }

  add(item: Item, previousId?: string | null): Effect[] {
    const fields = { previous_item_id: this.#conversation.add(item, previousId), item };
    return [this.#emit('conversation.item.added', fields), this.#emit('conversation.item.done', fields)];
  }

  retrieve({ item_id }: Fields): Effect[] {
    const item = this.#conversation.get(item_id, 'item_retrieve_invalid_item_id');
    return [this.#emit('conversation.item.retrieved', { item })];
  }

  remove({ item_id }: Fields): Effect[] {
    this.#conversation.remove(this.#conversation.get(item_id, 'item_delete_invalid_item_id'));
    return [this.#emit('conversation.item.deleted', { item_id })];
  }

  truncate({ item_id, content_index, audio_end_ms }: Fields): Effect[] {
    const item = this.#conversation.get(item_id, 'item_truncate_invalid_item_id');
    const durationMs = this.#durations.get(item.id) ?? 0;
    cutTranscript(item, Number(content_index), Number(audio_end_ms), durationMs);
    return [this.#emit('conversation.item.truncated', { item_id, content_index, audio_end_ms })];
  }

  /** Truncates a spoken item to the part that was played when the user interrupted. */
  truncateHeard(itemId: string, playedMs: number): Effect {
    const item = this.#conversation.find(itemId);
    if (item) cutTranscript(item, 0, playedMs, this.#durations.get(itemId) ?? playedMs);
    const fields = { item_id: itemId, content_index: 0, audio_end_ms: playedMs };
    return this.#emit('conversation.item.truncated', fields);
  }
}
