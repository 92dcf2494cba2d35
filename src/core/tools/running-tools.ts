import type { ShownToolRun } from '../model/session-state.js';
import type { ToolOutcome } from '../model/tool.js';
import type { Transcript } from '../model/transcript.js';

/** More than a reader scrolls through; runs that are older are forgotten. */
const mostShown = 200;

/** The functions that run in a call, over all its connections. */
export class RunningTools {
  readonly #changed: () => void;
  readonly #transcript: Pick<Transcript, 'latest' | 'newest'>;
  #shown: readonly ShownToolRun[];
  readonly #running = new Map<symbol, string>();
  /** Messages without words yet that a call came after, by its id. */
  readonly #awaited = new Map<string, string>();
  /** Calls that are under way: also those that wait to be allowed. */
  #busy = 0;

  /** `before`: those of the page before, where the call goes on. */
  constructor(
    changed: () => void,
    transcript: Pick<Transcript, 'latest' | 'newest'>,
    before: readonly ShownToolRun[] = [],
  ) {
    this.#changed = changed;
    this.#transcript = transcript;
    this.#shown = before;
  }

  /** Their names, oldest first; a function that runs twice is there twice. */
  get names(): readonly string[] {
    return [...this.#running.values()];
  }

  /** Those that run and that ran, as they began; the same list until it changes. */
  get shown(): readonly ShownToolRun[] {
    return this.#shown;
  }

  /** Whether any call is under way. */
  get busy(): boolean {
    return this.#busy > 0;
  }

  /** Counts a call as under way until its task settles. */
  async during<T>(task: () => Promise<T>): Promise<T> {
    this.#count(1);
    try {
      return await task();
    } finally {
      this.#count(-1);
    }
  }

  /** Shows the function as running until its task settles. */
  async run(name: string, toolCallId: string, task: () => Promise<ToolOutcome>): Promise<ToolOutcome> {
    const key = Symbol(name);
    this.#running.set(key, name);
    const after = this.#transcript.latest(1)[0]?.id;
    const { newest } = this.#transcript;
    if (newest && newest !== after) this.#awaited.set(toolCallId, newest);
    const run: ShownToolRun = { toolCallId, name, state: 'running', after };
    this.#shown = [...this.#shown.slice(1 - mostShown), run];
    let state: ShownToolRun['state'] = 'failed';
    this.#changed();
    try {
      const outcome = await task();
      // What waits for somebody at the backend has not failed.
      if (outcome.ok || outcome.pending_approval === true) state = 'done';
      return outcome;
    } finally {
      this.#running.delete(key);
      this.#settle(shown => shown.toolCallId === toolCallId, state);
      this.#changed();
    }
  }

  /** A message has words: what ran after it stands behind it from now on. */
  heard(id: string): void {
    for (const [toolCallId, message] of this.#awaited) {
      if (message !== id) continue;
      this.#awaited.delete(toolCallId);
      this.#shown = this.#shown.map(run => (run.toolCallId === toolCallId ? { ...run, after: id } : run));
    }
  }

  /** The call is over: what still ran has come to nothing that anybody knows of. */
  end(): void {
    this.#settle(() => true, 'failed');
  }

  /** Shows none of them any more. */
  clear(): void {
    this.#shown = [];
    this.#awaited.clear();
  }

  #settle(isMeant: (run: ShownToolRun) => boolean, state: ShownToolRun['state']): void {
    const settles = (run: ShownToolRun) => run.state === 'running' && isMeant(run);
    if (!this.#shown.some(settles)) return;
    this.#shown = this.#shown.map(run => (settles(run) ? { ...run, state } : run));
  }

  #count(change: 1 | -1): void {
    this.#busy += change;
    this.#changed();
  }
}
