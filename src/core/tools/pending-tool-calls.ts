import type { Task, ToolOutcome } from '../model/tool.js';

interface Entry {
  task: Task;
  running: boolean;
}

/** Longer results are not kept over a page load, in characters. */
const longestOutput = 16_000;

/** What the tools of a call are at, and what they have done that the model has not answered to yet. */
export class Tasks {
  #entries: Entry[] = [];

  get all(): readonly Task[] {
    return this.#entries.map(({ task }) => task);
  }

  /** `meanwhile` is the outcome as long as there is no other. */
  async during(
    tool: string,
    given: object,
    meanwhile: ToolOutcome,
    work: Promise<ToolOutcome>,
  ): Promise<ToolOutcome> {
    const entry: Entry = {
      task: { tool, arguments: textOf(given) ?? '{}', output: outputOf(meanwhile) },
      running: true,
    };
    this.#entries.push(entry);
    const outcome = await work;
    entry.task = { ...entry.task, output: outputOf(outcome) };
    entry.running = false;
    return outcome;
  }

  /** The model has answered to everything that is done. */
  answered(): void {
    this.#entries = this.#entries.filter(({ running }) => running);
  }
}

function outputOf(outcome: ToolOutcome): string {
  const text = textOf(outcome);
  if (text && text.length <= longestOutput) return text;
  return JSON.stringify({ ok: outcome.ok, note: 'The result could not be kept over the page load.' });
}

/** Undefined for what JSON can't say. */
function textOf(value: object): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
