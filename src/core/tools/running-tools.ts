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
import { stringify } from '../util/stringify.js';

/** Maximum calls to remember: more than a reader scrolls through. */
const maxRemembered = 200;

/** In characters. Longer results do not survive a page load. */
const maxOutputLength = 16_000;

/**
 * The work of a tool: the function that the user sees, and the outcome that the next page reports if this page is left
 * meanwhile.
 */
export interface Work {
  readonly functionName?: string | undefined;
  readonly meanwhile: ToolOutcome;
}

interface RunningToolsOptions {
  /** The shown runs have changed, or whether any call is in progress. */
  readonly changed: () => void;
  /** The model has made a call, or a call was answered; reported once for each. */
  readonly recorded?: (record: ToolCallRecord) => void;
  readonly transcript: Pick<Transcript, 'latest' | 'newest'>;
  /** The previous page's runs, if the call was resumed. */
  readonly before?: readonly ShownToolRun[] | undefined;
}

type Entry = { -readonly [Field in keyof ToolCallRecord]: ToolCallRecord[Field] } & {
  /**
   * How many still wait for this call: the connection for the answer, the tool for its task. 0 once the call is over.
   */
  open: number;
  /** The user has cleared the transcript since. */
  cleared: boolean;
};

/** The tool calls of a call, one record each, over all its connections. */
export class RunningTools {
  readonly #options: RunningToolsOptions;
  /** The records by tool call id, oldest first. */
  readonly #calls = new Map<string, Entry>();
  /** The messages without text that a function ran after, by tool call id. */
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

  /** The running and finished functions, oldest first; the same array until it changes. */
  get shown(): readonly ShownToolRun[] {
    this.#shown ??= [...this.#calls.values()].flatMap(toShown);
    return this.#shown;
  }

  /** The same for the next page. Running functions count as failed, because that page cannot know how they end. */
  get settled(): readonly ShownToolRun[] {
    return this.shown.map(run => (run.state === 'running' ? { ...run, state: 'failed' } : run));
  }

  /** Whether any call waits for its answer. */
  get busy(): boolean {
    return [...this.#calls.values()].some(({ open }) => open > 0);
  }

  /** The calls that the model has not responded to, for the next page. */
  get unheard(): readonly ReplayedToolCall[] {
    return [...this.#calls.values()].flatMap(({ name, arguments: given, output, heard }) =>
      heard || output === undefined ? [] : [{ name, arguments: given, output }],
    );
  }

  /** The model has called a tool; `answered()` ends the call. */
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
    // Before the call counts as over, because otherwise a turn would end without it.
    this.#options.recorded?.(entry);
    this.#count(entry, -1);
  }

  /** The model has responded, so it knows the outcome of every finished call. */
  heard(): void {
    for (const entry of this.#calls.values()) entry.heard ||= entry.open === 0;
  }

  /** Counts a call as in progress until the task settles, even while it waits for approval. */
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
      // A function that waits for approval at the backend has not failed.
      const state = outcome.ok || outcome.pending_approval === true ? 'done' : 'failed';
      this.#change(entry, {
        state: entry.state === 'running' ? state : entry.state,
        output: outputOf(outcome),
      });
    }
  }

  /** A message has text now: the functions that ran after it are shown after it. */
  placed(entryId: string): void {
    for (const [toolCallId, message] of this.#awaited) {
      if (message !== entryId) continue;
      this.#awaited.delete(toolCallId);
      const entry = this.#calls.get(toolCallId);
      if (entry) Object.assign(entry, { after: entryId });
      this.#shown = undefined;
    }
  }

  /** The call is over: running tools count as failed, because their outcome stays unknown. */
  end(): void {
    for (const entry of this.#calls.values()) if (entry.state === 'running') entry.state = 'failed';
    this.#shown = undefined;
  }

  /** Hides all runs so far. */
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
  return stringify({ ok: outcome.ok, note: 'The result could not be kept over the page load.' });
}
