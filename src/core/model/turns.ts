import { RecentIds } from '../util/recent-ids.js';
import type { ToolCallRecord } from './tool.js';
import { foldItem, type ItemUpdate, type TranscriptEntry } from './transcript.js';

/**
 * One exchange, in the shape of the HTTP contract: pages and backends receive the same record. Times are in unix
 * seconds.
 */
export interface Turn {
  /** Unique among all turns, and the same on each retry. */
  readonly id: string;
  readonly started_at: number;
  readonly ended_at: number;
  /** Null if the user said nothing. */
  readonly user: { readonly item_id: string; readonly text: string } | null;
  /** Null if the agent said nothing. */
  readonly assistant: {
    readonly item_id: string;
    readonly text: string;
    /** True if the user did not hear it to the end. */
    readonly interrupted: boolean;
  } | null;
  readonly tool_calls: readonly TurnToolCall[];
}

export interface TurnToolCall {
  readonly call_id: string;
  /** The name of the tool that the model called. */
  readonly name: string;
  readonly ok: boolean;
  readonly duration_ms: number;
}

/** What the two sides are doing, as far as it shows where a turn ends. */
export interface TurnFacts {
  readonly userSpeaking: boolean;
  readonly agentSpeaking: boolean;
  readonly responding: boolean;
  /** Connected, with neither side speaking and nothing running. */
  readonly calm: boolean;
}

interface Exchange {
  readonly items: Map<string, TranscriptEntry>;
  readonly tools: Map<string, ToolCallRecord>;
  readonly startedAt: number;
  endedAt: number;
  /** A response to it has ended, successfully or not. */
  answered: boolean;
  /** No item can join any more; late transcripts may still complete its items. */
  sealed: boolean;
}

const silence: TurnFacts = { userSpeaking: false, agentSpeaking: false, responding: false, calm: false };

/** Groups what was said and done into turns. */
export class Turns {
  readonly #emit: (turn: Turn) => void;
  readonly #now: () => number;
  /** Exchanges that are not emitted yet, oldest first. New items join the last one unless it is sealed. */
  #open: Exchange[] = [];
  /** The exchange of each item and tool call, by id. */
  readonly #exchanges = new Map<string, Exchange>();
  /** The ids of emitted items: their late updates must not start a new turn. */
  readonly #emitted = new RecentIds();
  #facts = silence;
  /** The exchange in which the current response has said or done something. */
  #answering: Exchange | undefined;
  #spokenSince: number | undefined;

  /** `now` returns milliseconds. Default: `Date.now`. */
  constructor(emit: (turn: Turn) => void, now: () => number = Date.now) {
    this.#emit = emit;
    this.#now = () => now() / 1000;
  }

  item(update: ItemUpdate): void {
    const { id } = update;
    if (this.#emitted.has(id)) return;
    const exchange = this.#exchanges.get(id) ?? this.#join(update);
    if (!exchange) return;
    const before = exchange.items.get(id);
    const role = update.role ?? before?.role;
    if (!role) return;
    exchange.items.set(id, foldItem(before, update, role));
    if (role === 'agent' && !before) this.#answering = exchange;
    // A late transcript of the user does not extend the turn.
    if (role === 'agent' || !hasAgent(exchange)) exchange.endedAt = this.#now();
    this.#emitComplete();
  }

  /** A tool was called, or its call was answered: then the record has an `outcome`. */
  tool(record: ToolCallRecord): void {
    const { toolCallId } = record;
    if (this.#emitted.has(toolCallId)) return;
    const exchange = this.#exchanges.get(toolCallId) ?? this.#current();
    this.#exchanges.set(toolCallId, exchange);
    if (!exchange.tools.has(toolCallId)) this.#answering = exchange;
    exchange.tools.set(toolCallId, record);
    exchange.endedAt = this.#now();
    this.#emitComplete();
  }

  learn(facts: TurnFacts): void {
    const before = this.#facts;
    this.#facts = facts;
    const last = this.#open.at(-1);
    // The user may have begun the next exchange: a response answers the exchange that its items are in.
    const answered = this.#answering ?? last;
    if (before.responding && !facts.responding && answered) answered.answered = true;
    if (facts.responding !== before.responding) this.#answering = undefined;
    if (facts.userSpeaking && !before.userSpeaking) this.#spokenSince = this.#now();
    if (last && !last.sealed) {
      if (before.agentSpeaking && !facts.agentSpeaking) last.endedAt = this.#now();
      if (facts.calm && last.answered) last.sealed = true;
    }
    this.#emitComplete();
  }

  /** The connection is lost: missing transcripts will not arrive. */
  broken(): void {
    for (const { items } of this.#open) {
      for (const [id, entry] of items) {
        if (!entry.final) items.set(id, { ...entry, final: true, interrupted: entry.role === 'agent' });
      }
    }
    this.#emitComplete();
  }

  /** Emits every exchange, finished or not, at the end of the call. */
  flush(): void {
    this.broken();
    for (const exchange of this.#open) exchange.sealed = true;
    for (const exchange of this.#open.splice(0)) this.#close(exchange);
  }

  /** Returns undefined for items without words: tool calls and their outputs come through `tool()`. */
  #join({ id, role }: ItemUpdate): Exchange | undefined {
    if (!role) return undefined;
    const last = this.#open.at(-1);
    if (role === 'user' && last && isAnswered(last)) last.sealed = true;
    const spokenSince = role === 'user' ? this.#spokenSince : undefined;
    if (role === 'user') this.#spokenSince = undefined;
    const exchange = this.#current(spokenSince);
    this.#exchanges.set(id, exchange);
    return exchange;
  }

  #current(startedAt = this.#now()): Exchange {
    const last = this.#open.at(-1);
    if (last && !last.sealed) return last;
    const next = {
      ...{ items: new Map(), tools: new Map(), startedAt, endedAt: this.#now() },
      ...{ answered: false, sealed: false },
    };
    this.#open.push(next);
    return next;
  }

  /**
   * Emits the complete exchanges, oldest first. Waits while the agent speaks, because its speech can still be cut off.
   */
  #emitComplete(): void {
    while (!this.#facts.agentSpeaking && this.#isOver(this.#open[0]))
      this.#close(this.#open.shift() as Exchange);
  }

  /** Waits for missing transcripts until a later exchange is complete: after that they are not expected any more. */
  #isOver(exchange: Exchange | undefined): boolean {
    if (!exchange?.sealed || [...exchange.tools.values()].some(({ outcome }) => !outcome)) return false;
    return (
      isWritten(exchange) || this.#open.some(other => other !== exchange && other.sealed && isWritten(other))
    );
  }

  #close(exchange: Exchange): void {
    const { items, tools, startedAt, endedAt } = exchange;
    for (const id of [...items.keys(), ...tools.keys()]) {
      this.#exchanges.delete(id);
      this.#emitted.add(id);
    }
    const spoken = [...items.values()].filter(({ text }) => text);
    const [first] = [...spoken.map(({ id }) => id), ...tools.keys()];
    // Nothing was said: a noise was detected as speech.
    if (first === undefined) return;
    const assistant = sideOf(spoken, 'agent');
    const interrupted = spoken.findLast(({ role }) => role === 'agent')?.interrupted ?? false;
    this.#emit({
      id: `turn_${first}`,
      started_at: startedAt,
      ended_at: Math.max(startedAt, endedAt),
      user: sideOf(spoken, 'user'),
      assistant: assistant && { ...assistant, interrupted },
      tool_calls: [...tools.values()].map(record => this.#toolCall(record)),
    });
  }

  /** A tool that still runs at the end was aborted by the end of the call. */
  #toolCall({ toolCallId, name, outcome, startedAt }: ToolCallRecord): TurnToolCall {
    const { ok, durationMs } = outcome ?? { ok: false, durationMs: this.#now() * 1000 - startedAt };
    return { call_id: toolCallId, name, ok, duration_ms: Math.max(0, Math.round(durationMs)) };
  }
}

function hasAgent({ items }: Exchange): boolean {
  return [...items.values()].some(({ role }) => role === 'agent');
}

function isAnswered(exchange: Exchange): boolean {
  return hasAgent(exchange) || exchange.tools.size > 0;
}

function isWritten({ items }: Exchange): boolean {
  return [...items.values()].every(({ final }) => final);
}

/** Joins the items of one side into one text, one line each. */
function sideOf(spoken: readonly TranscriptEntry[], side: TranscriptEntry['role']) {
  const own = spoken.filter(({ role }) => role === side);
  const [first] = own;
  return first ? { item_id: first.id, text: own.map(({ text }) => text).join('\n') } : null;
}
