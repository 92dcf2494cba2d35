import type { DecidedCall, Decision } from '../brain/decision.js';
import type { Effect, Fields, Item, NewId } from '../types.js';
import type { Conversation } from './conversation.js';
import type { Emit } from './emit.js';
import { OpenItem } from './open-item.js';
import { callItem } from './tool-servers.js';

export interface ReplyJob {
  decision: Decision;
  /** `audio` or `text`. */
  modality: string;
  /** Members of the `response` object in every event: modalities, voice, metadata. */
  shown: Fields;
  /** The conversation to add the answer to; null for an out-of-band response. */
  conversation: Conversation | null;
  emit: Emit;
  newId: NewId;
  /** Returns the milliseconds it takes to say the words. */
  durationOf(words: string): number;
  usage(output: readonly Item[], spokenMs: number): Fields;
  /** Whether a call of an MCP server needs approval. */
  needsApproval(server: string, name: string): boolean;
  /** Runs a call of an MCP server, beside this response. */
  runTool(item: Item, index: number): void;
}

/** One response in progress. Each step returns the events that the service would send together. */
export class Reply {
  readonly id: string;
  readonly #job: ReplyJob;
  readonly #output: Item[] = [];
  readonly #steps: Generator<Effect[]>;
  #open: OpenItem | null = null;
  #spokenMs = 0;
  #ended = false;

  constructor(job: ReplyJob) {
    this.#job = job;
    this.id = job.newId('resp');
    this.#steps = this.#generate();
  }

  get ended(): boolean {
    return this.#ended;
  }

  step(): Effect[] {
    return this.#steps.next().value ?? [];
  }

  /** Closes the open item as incomplete. `reason` is `client_cancelled` or `turn_detected`. */
  cancel(reason: string): Effect[] {
    return this.#end({ type: 'cancelled', reason });
  }

  #end(details: Fields & { type: string }): Effect[] {
    const closing = this.#open ? [...this.#open.cut(this.id), ...this.#open.close('incomplete')] : [];
    this.#spokenMs = Math.round(this.#spokenMs * (this.#open?.progress ?? 1));
    return [...closing, ...this.#done(details.type, details)];
  }

  *#generate(): Generator<Effect[]> {
    const { decision, emit } = this.#job;
    yield [emit('response.created', { response: this.#response('in_progress', null) })];
    const early = earlyEnd(decision);
    const { say, calls = [] } = decision;
    // An early end cuts off the last item.
    if (say) yield* this.#message(say, !early || calls.length > 0);
    for (const [index, call] of calls.entries()) yield* this.#call(call, !early || index < calls.length - 1);
    yield early ? this.#end(early) : this.#done('completed', null);
  }

  *#message(words: string, whole: boolean): Generator<Effect[]> {
    const { modality, emit } = this.#job;
    const open = this.#begin({ type: 'message', role: 'assistant', content: [] });
    yield open.added();
    yield open.addPart(modality);
    const durationMs = this.#job.durationOf(words);
    if (modality === 'audio') this.#spokenMs += durationMs;
    const pieces = words.match(/\S+\s*/g) ?? [];
    const sent = whole ? pieces : pieces.slice(0, Math.ceil(pieces.length / 2));
    for (const [index, piece] of sent.entries()) {
      open.progress = (index + 1) / pieces.length;
      const speech = index === 0 && modality === 'audio' ? [open.say(this.id, words, durationMs)] : [];
      yield [...speech, emit(open.deltaType, { ...open.where, ...open.grow(piece) })];
    }
    if (whole) yield this.#finish(open);
  }

  *#call(call: DecidedCall, whole: boolean): Generator<Effect[]> {
    const { emit, needsApproval, runTool } = this.#job;
    const text = typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments);
    const item = this.#itemOf(call);
    const asks = call.server !== undefined && needsApproval(call.server, call.name);
    if (asks) {
      const request = this.#begin({
        ...item,
        id: this.#job.newId('mcpr'),
        type: 'mcp_approval_request',
        arguments: text,
      });
      yield request.added();
      return yield this.#finish(request);
    }
    const open = this.#begin(item);
    yield open.added();
    const sent = whole ? text : text.slice(0, Math.floor(text.length / 2));
    for (const piece of sent.match(/[\s\S]{1,16}/g) ?? []) {
      yield [emit(open.deltaType, { ...open.where, ...open.grow(piece) })];
    }
    if (!whole) return;
    yield this.#finish(open);
    const made = this.#output.at(-1);
    if (call.server !== undefined && made) runTool(made, this.#output.length - 1);
  }

  #itemOf({ name, server }: DecidedCall): Partial<Item> & Pick<Item, 'type'> {
    const { newId } = this.#job;
    if (server === undefined) return { type: 'function_call', name, call_id: newId('call'), arguments: '' };
    return { ...callItem(newId), name, server_label: server, arguments: '' };
  }

  #begin(fields: Partial<Item> & Pick<Item, 'type'>): OpenItem {
    const { newId, emit, conversation } = this.#job;
    const item: Item = { id: newId('item'), object: 'realtime.item', status: 'in_progress', ...fields };
    const previousId = conversation ? conversation.add(item) : undefined;
    this.#output.push(item);
    this.#open = new OpenItem(item, {
      responseId: this.id,
      index: this.#output.length - 1,
      previousId,
      emit,
    });
    return this.#open;
  }

  #finish(open: OpenItem): Effect[] {
    this.#open = null;
    return open.close('completed');
  }

  #done(status: string, details: Fields | null): Effect[] {
    this.#ended = true;
    const usage = this.#job.usage(this.#output, this.#spokenMs);
    const remaining = 1_000_000 - Number(usage.total_tokens ?? 0);
    const limit = { name: 'tokens', limit: 1_000_000, remaining, reset_seconds: 0.1 };
    return [
      this.#job.emit('response.done', { response: { ...this.#response(status, details), usage } }),
      this.#job.emit('rate_limits.updated', { rate_limits: [limit] }),
    ];
  }

  #response(status: string, details: Fields | null): Fields {
    const kept = { object: 'realtime.response', id: this.id, status, status_details: details };
    return { ...kept, output: this.#output, usage: null, ...this.#job.shown };
  }
}

/** The status details of a response that the service ends early. */
function earlyEnd({ fail, cut }: Decision): (Fields & { type: string }) | undefined {
  if (fail) return { type: 'failed', error: { type: 'server_error', ...fail } };
  if (!cut) return undefined;
  const cancelled = cut === 'turn_detected' || cut === 'client_cancelled';
  return { type: cancelled ? 'cancelled' : 'incomplete', reason: cut };
}
