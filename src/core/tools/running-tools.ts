import type { ShownToolRun } from '../model/session-state.js';
import type {
  ReplayedToolCall,
  ToolCall,
  ToolCallOutcome,
  ToolCallRecord,
  ToolOutcome,
} from '../model/tool.js';
import type { Transcript } from '../model/transcript.js';
import { jsonOf } from '../util/json-of.js';

/** Answered calls that are remembered: more than a reader scrolls through. */
const maxRemembered = 200;

/** Longer results do not survive a page load, in characters. */
const maxOutputLength = 16_000;

/** What a tool does: what the user sees of it, and what the next page tells if this one is left meanwhile. */
export interface Work {
  readonly functionName?: string | undefined;
  readonly meanwhile: ToolOutcome;
}

interface RunningToolsOptions {
  /** What a snapshot shows of them has changed, or whether any is under way. */
  readonly changed: () => void;
  /** The model has made a call, or it was answered: once for each. */
  readonly recorded?: (record: ToolCallRecord) => void;
  readonly transcript: Pick<Transcript, 'latest' | 'newest'>;
  /** The runs of the page before, if the call was resumed. */
  readonly before?: readonly ShownToolRun[] | undefined;
}

type Entry = { -readonly [Field in keyof ToolCallRecord]: ToolCallRecord[Field] } & {
  /** The connection that waits for an answer, and the tool itself: 0 once the call is over. */
  open: number;
  /** The user has emptied the transcript since. */
  cleared: boolean;
};

/** The tool calls of a call, one record each, over all its connections. */
export class RunningTools {
  readonly #options: RunningToolsOptions;
  /** By their ids, oldest first. */
  readonly #calls = new Map<string, Entry>();
  /** Messages without words that a function ran after, by tool call id. */
  readonly #awaited = new Map<string, string>();
  #shown: readonly ShownToolRun[] | undefined;

  constructor(options: RunningToolsOptions) {
    this.#options = options;
    for (const { toolCallId, name, state, after } of options.before ?? []) {
      const entry = this.#entry({ toolCallId, name, arguments: '{}' });
      Object.assign(entry, { functionName: name, state, after, heard: true });
    }
  }

  /** The names of the functions that run, oldest first; a function that runs twice is listed twice. */
  get names(): readonly string[] {
    return [...this.#calls.values()].flatMap(({ state, functionName }) =>
      functionName !== undefined && state === 'running' ? [functionName] : [],
    );
  }

  /** The functions that run and that ran, oldest first; the same array until it changes. */
  get shown(): readonly ShownToolRun[] {
    this.#shown ??= [...this.#calls.values()].flatMap(toShown);
    return this.#shown;
  }

  /** The same for the next page: it will not learn how those ended that still run. */
  get settled(): readonly ShownToolRun[] {
    return this.shown.map(run => (run.state === 'running' ? { ...run, state: 'failed' } : run));
  }

  /** Whether any call waits for its answer. */
  get busy(): boolean {
    return [...this.#calls.values()].some(({ open }) => open > 0);
  }

  /** The calls that the model has not answered to, for the page after this one. */
  get unheard(): readonly ReplayedToolCall[] {
    return [...this.#calls.values()].flatMap(({ name, arguments: given, output, heard }) =>
      heard || output === undefined ? [] : [{ name, arguments: given, output }],
    );
  }

  /** The model has called a tool; `answered()` ends it. */
  called(call: ToolCall): void {
    const entry = this.#entry(call);
    this.#count(entry, 1);
    this.#options.recorded?.(entry);
  }

  /** The tool's answer was sent, or waits for the next connection. */
  answered(toolCallId: string, outcome: ToolCallOutcome): void {
    const entry = this.#calls.get(toolCallId);
    if (!entry) return;
    entry.outcome = outcome;
    // Before the call counts as over: else a turn would end without it.
    this.#options.recorded?.(entry);
    this.#count(entry, -1);
  }

  /** The model has spoken: it knows the outcome of everything that is done. */
  heard(): void {
    for (const entry of this.#calls.values()) entry.heard ||= entry.open === 0;
  }

  /** Counts a call as under way until the task settles, also while it waits for an approval. */
  async during<T>(call: ToolCall, task: () => Promise<T>): Promise<T> {
    const entry = this.#entry(call);
    this.#count(entry, 1);
    try {
      return await task();
    } finally {
      this.#count(entry, -1);
    }
  }

  /** Does a tool's work; for a function, shows it as running until the task settles. */
  async run(
    toolCallId: string,
    { functionName, meanwhile }: Work,
    task: () => Promise<ToolOutcome>,
  ): Promise<ToolOutcome> {
    const entry = this.#entry({ toolCallId, name: functionName ?? '', arguments: '{}' });
    const after = this.#options.transcript.latest(1)[0]?.id;
    const { newest } = this.#options.transcript;
    if (newest && newest !== after) this.#awaited.set(toolCallId, newest);
    this.#change(entry, { functionName, after, state: 'running', output: outputOf(meanwhile) });
    let outcome: ToolOutcome = { ok: false };
    try {
      outcome = await task();
      return outcome;
    } finally {
      // A function that waits for an approval at the backend has not failed.
      const state = outcome.ok || outcome.pending_approval === true ? 'done' : 'failed';
      this.#change(entry, {
        state: entry.state === 'running' ? state : entry.state,
        output: outputOf(outcome),
      });
    }
  }

  /** A message has words now: the functions that ran after it are shown behind it. */
  placed(entryId: string): void {
    for (const [toolCallId, message] of this.#awaited) {
      if (message !== entryId) continue;
      this.#awaited.delete(toolCallId);
      const entry = this.#calls.get(toolCallId);
      if (entry) Object.assign(entry, { after: entryId });
      this.#shown = undefined;
    }
  }

  /** The call is over: the outcome of what still runs stays unknown. */
  end(): void {
    for (const entry of this.#calls.values()) if (entry.state === 'running') entry.state = 'failed';
    this.#shown = undefined;
  }

  /** Shows none of them any more. */
  clear(): void {
    for (const entry of this.#calls.values()) entry.cleared = true;
    this.#awaited.clear();
    this.#shown = undefined;
  }

  #entry(call: ToolCall): Entry {
    const known = this.#calls.get(call.toolCallId);
    if (known) return known;
    const entry: Entry = {
      ...{ ...call, state: 'waiting', startedAt: Date.now(), outcome: undefined, output: undefined },
      ...{ heard: false, functionName: undefined, after: undefined, open: 0, cleared: false },
    };
    this.#calls.set(call.toolCallId, entry);
    for (const [id, { open }] of this.#calls) {
      if (this.#calls.size <= maxRemembered) break;
      if (open === 0 && id !== call.toolCallId) this.#calls.delete(id);
    }
    return entry;
  }

  #change(entry: Entry, fields: Partial<Entry>): void {
    Object.assign(entry, fields);
    this.#shown = undefined;
    this.#options.changed();
  }

  #count(entry: Entry, by: 1 | -1): void {
    entry.open += by;
    this.#options.changed();
  }
}

function toShown({ toolCallId, functionName: name, state, after, cleared }: Entry): ShownToolRun[] {
  return cleared || name === undefined || state === 'waiting' ? [] : [{ toolCallId, name, state, after }];
}

function outputOf(outcome: ToolOutcome): string {
  const text = jsonOf(outcome);
  if (text && text.length <= maxOutputLength) return text;
  return JSON.stringify({ ok: outcome.ok, note: 'The result could not be kept over the page load.' });
}
