import { RecentIds } from '../util/recent-ids.js';
import type { ToolCallRecord } from './tool.js';
import { foldItem, type ItemUpdate, type TranscriptEntry } from './transcript.js';

/** One exchange, as in the contract: pages and backends receive the same record. Times are in unix seconds. */
export interface Turn {
  /** Of its own among all turns, and the same whenever it is sent again. */
  readonly id: string;
  readonly started_at: number;
  readonly ended_at: number;
  /** Null if the user said nothing. */
  readonly user: { readonly item_id: string; readonly text: string } | null;
  /** Null if the agent said nothing. */
  readonly assistant: {
    readonly item_id: string;
    readonly text: string;
    /** True if it was not heard to its end. */
    readonly interrupted: boolean;
  } | null;
  readonly tool_calls: readonly TurnToolCall[];
}

export interface TurnToolCall {
  readonly call_id: string;
  /** The tool's, as the model called it. */
  readonly name: string;
  readonly ok: boolean;
  readonly duration_ms: number;
}

/** What the two sides do, as far as it says where a turn ends. */
export interface TurnFacts {
  readonly userSpeaking: boolean;
  readonly agentSpeaking: boolean;
  readonly responding: boolean;
  /** Connected, while neither side speaks and nothing runs. */
  readonly calm: boolean;
}

interface Exchange {
  readonly items: Map<string, TranscriptEntry>;
  readonly tools: Map<string, ToolCallRecord>;
  readonly startedAt: number;
  endedAt: number;
  /** A response was made to it, successful or not. */
  answered: boolean;
  /** Nothing can join any more; late words may still fill in what is there. */
  sealed: boolean;
}

const silence: TurnFacts = { userSpeaking: false, agentSpeaking: false, responding: false, calm: false };

/** Pairs what was said and done into turns. */
export class Turns {
  readonly #emit: (turn: Turn) => void;
  readonly #now: () => number;
  /** Exchanges that were not emitted yet, oldest first; new items belong to the last, unless it is sealed. */
  #open: Exchange[] = [];
  /** The exchanges that items and tool calls belong to, by their ids. */
  readonly #of = new Map<string, Exchange>();
  /** The ids of emitted items: their late updates make no new turn. */
  readonly #told = new RecentIds();
  #facts = silence;
  /** The exchange that the response of this moment has said or done something in. */
  #answering: Exchange | undefined;
  #spokenSince: number | undefined;

  /** `now` gives milliseconds; the clock's if not given. */
  constructor(emit: (turn: Turn) => void, now: () => number = Date.now) {
    this.#emit = emit;
    this.#now = () => now() / 1000;
  }

  item(update: ItemUpdate): void {
    const { id } = update;
    if (this.#told.has(id)) return;
    const exchange = this.#of.get(id) ?? this.#join(update);
    if (!exchange) return;
    const before = exchange.items.get(id);
    const role = update.role ?? before?.role;
    if (!role) return;
    exchange.items.set(id, foldItem(before, update, role));
    if (role === 'agent' && !before) this.#answering = exchange;
    // Words that are written down late don't make what was said any longer.
    if (role === 'agent' || !hasAgent(exchange)) exchange.endedAt = this.#now();
    this.#tell();
  }

  /** A tool was called, or its call was answered: the record says which. */
  tool(record: ToolCallRecord): void {
    const { toolCallId } = record;
    if (this.#told.has(toolCallId)) return;
    const exchange = this.#of.get(toolCallId) ?? this.#current();
    this.#of.set(toolCallId, exchange);
    if (!exchange.tools.has(toolCallId)) this.#answering = exchange;
    exchange.tools.set(toolCallId, record);
    exchange.endedAt = this.#now();
    this.#tell();
  }

  learn(facts: TurnFacts): void {
    const before = this.#facts;
    this.#facts = facts;
    const last = this.#open.at(-1);
    // The user may have spoken on meanwhile: a response answers the exchange that its words are in.
    const answered = this.#answering ?? last;
    if (before.responding && !facts.responding && answered) answered.answered = true;
    if (facts.responding !== before.responding) this.#answering = undefined;
    if (facts.userSpeaking && !before.userSpeaking) this.#spokenSince = this.#now();
    if (last && !last.sealed) {
      if (before.agentSpeaking && !facts.agentSpeaking) last.endedAt = this.#now();
      if (facts.calm && last.answered) last.sealed = true;
    }
    this.#tell();
  }

  /** The connection is gone: missing transcripts will not come. */
  broken(): void {
    for (const { items } of this.#open) {
      for (const [id, entry] of items) {
        if (!entry.final) items.set(id, { ...entry, final: true, interrupted: entry.role === 'agent' });
      }
    }
    this.#tell();
  }

  /** The end: emits every exchange, finished or not. */
  flush(): void {
    this.broken();
    for (const exchange of this.#open) exchange.sealed = true;
    for (const exchange of this.#open.splice(0)) this.#close(exchange);
  }

  /** Undefined for items without words: tool calls and their outputs come through `tool()`. */
  #join({ id, role }: ItemUpdate): Exchange | undefined {
    if (!role) return undefined;
    const last = this.#open.at(-1);
    if (role === 'user' && last && isAnswered(last)) last.sealed = true;
    const spokenSince = role === 'user' ? this.#spokenSince : undefined;
    if (role === 'user') this.#spokenSince = undefined;
    const exchange = this.#current(spokenSince);
    this.#of.set(id, exchange);
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

  /** Oldest first, as far as they are complete. Speech can still be cut off while it is heard. */
  #tell(): void {
    while (!this.#facts.agentSpeaking && this.#isOver(this.#open[0]))
      this.#close(this.#open.shift() as Exchange);
  }

  /** Words that are missing are waited for until a later exchange has all of its own: then they don't come any more. */
  #isOver(exchange: Exchange | undefined): boolean {
    if (!exchange?.sealed || [...exchange.tools.values()].some(({ outcome }) => !outcome)) return false;
    return (
      isWritten(exchange) || this.#open.some(other => other !== exchange && other.sealed && isWritten(other))
    );
  }

  #close(exchange: Exchange): void {
    const { items, tools, startedAt, endedAt } = exchange;
    for (const id of [...items.keys(), ...tools.keys()]) {
      this.#of.delete(id);
      this.#told.add(id);
    }
    const spoken = [...items.values()].filter(({ text }) => text);
    const [first] = [...spoken.map(({ id }) => id), ...tools.keys()];
    // A noise that was taken for speech.
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

  /** A tool that still runs at the end was aborted by it. */
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

/** Several items of one side are one text, a line each. */
function sideOf(spoken: readonly TranscriptEntry[], side: TranscriptEntry['role']) {
  const own = spoken.filter(({ role }) => role === side);
  const [first] = own;
  return first ? { item_id: first.id, text: own.map(({ text }) => text).join('\n') } : null;
}
