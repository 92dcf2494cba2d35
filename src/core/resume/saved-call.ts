import type { ShownOfCall } from '../model/session-state.js';
import type { Facts } from '../model/status.js';
import type { LateAnswer, Task } from '../model/tool.js';
import { Transcript, type TranscriptEntry } from '../model/transcript.js';
import { readTotals, type UsageTotals } from '../model/usage.js';
import { savedCallKey, type Tab } from '../ports/tab.js';

/** What another page needs to go on with a call. */
export interface SavedCall {
  /** The call's: one conversation at the backend, whatever pages it crosses. */
  readonly key: string;
  /** How the call was set up; only a page that says the same goes on with it. */
  readonly options: string;
  /** Of the page that was left. */
  readonly path: string;
  readonly entries: readonly TranscriptEntry[];
  /** The functions that ran, as they are shown among the entries. */
  readonly toolRuns: ShownOfCall['toolRuns'];
  /** What was going on. */
  readonly facts: Facts;
  /** What the tools were at, or had done without a word of the model after it. */
  readonly tasks: readonly Task[];
  readonly late: readonly LateAnswer[];
  readonly unsent: readonly string[];
  /** What the page has told the model besides. */
  readonly notes: readonly string[];
  /** The agent of the team who speaks; empty for the primary one. */
  readonly speaker: string;
  /** Seconds that the call was connected, over all its pages. */
  readonly usedSeconds: number;
  readonly usage: UsageTotals;
  readonly muted: boolean;
  /** Whether the panel was open. */
  readonly open: boolean;
}

/** A form that later releases of this widget may not know any more. */
const version = 1;

/** Who comes back later does not expect an open microphone; milliseconds. */
const longestMs = 30_000;

type Check = (value: unknown) => boolean;

const isText: Check = value => typeof value === 'string';
const isFlag: Check = value => typeof value === 'boolean';
const isListOf =
  (check: Check): Check =>
  value =>
    Array.isArray(value) && value.every(check);
const hasAll =
  (checks: Readonly<Record<string, Check>>): Check =>
  value =>
    Object.entries(checks).every(([name, check]) => check(Object(value)[name]));

/** Whoever can write into the storage can write anything: one row a field. */
const fields: { readonly [Field in keyof SavedCall]: Check } = {
  key: value => typeof value === 'string' && /^[\da-f]{32}$/.test(value),
  options: isText,
  path: isText,
  entries: isListOf(
    hasAll({
      id: isText,
      role: value => value === 'user' || value === 'agent',
      text: isText,
      final: isFlag,
      interrupted: isFlag,
    }),
  ),
  toolRuns: isListOf(
    hasAll({
      toolCallId: isText,
      name: isText,
      state: value => value === 'done' || value === 'failed',
      after: value => value === undefined || isText(value),
    }),
  ),
  facts: hasAll({ agentSpeaking: isFlag, responding: isFlag, working: isFlag, userSpeaking: isFlag }),
  tasks: isListOf(hasAll({ tool: isText, arguments: isText, output: isText })),
  late: isListOf(hasAll({ name: isText, output: isText })),
  unsent: isListOf(isText),
  notes: isListOf(isText),
  speaker: isText,
  usedSeconds: value => Number.isFinite(value) && Number(value) >= 0,
  // Read leniently by whoever goes on counting.
  usage: value => typeof value === 'object' && value !== null,
  muted: isFlag,
  open: isFlag,
};

/** Throws where the storage is full or blocked. */
export function saveCall(kept: SavedCall, tab: Tab, now = Date.now()): void {
  tab.storage().setItem(savedCallKey, JSON.stringify({ ...kept, version, leftAt: now }));
}

/** What was kept; undefined where it is too old. Throws where it is not what `saveCall()` wrote. */
export function readSavedCall(text: string, now = Date.now()): SavedCall | undefined {
  const record: unknown = JSON.parse(text);
  const whole = hasAll({ ...fields, version: value => value === version, leftAt: Number.isFinite });
  if (!whole(record)) throw new TypeError('It is not what this release writes.');
  const { leftAt } = record as { leftAt: number };
  return Math.abs(now - leftAt) > longestMs ? undefined : (record as SavedCall);
}

/** A call whose page was left, until a conversation goes on with it. It looks like one: it shows what was said, and takes text. */
export class ResumableCall {
  readonly kept: SavedCall;
  readonly transcript = new Transcript();
  /** The same list until it is emptied. */
  toolRuns: ShownOfCall['toolRuns'];
  readonly late: LateAnswer[];
  readonly unsent: string[];
  /** Whether a conversation has it in hand, which then answers for it. */
  inHand = false;

  constructor(kept: SavedCall) {
    this.kept = kept;
    this.toolRuns = kept.toolRuns;
    this.late = [...kept.late];
    this.unsent = [...kept.unsent];
    for (const entry of kept.entries) this.transcript.apply(entry);
  }

  get key(): string {
    return this.kept.key;
  }

  get facts(): Facts {
    return this.kept.facts;
  }

  /** Nothing runs in it, and nothing waits to be allowed. */
  get shown(): ShownOfCall {
    const { kept, toolRuns } = this;
    const usage = readTotals(kept.usage);
    return { usage, tools: [], approvals: [], limit: null, toolRuns, talking: false };
  }

  send(text: string): boolean {
    return this.unsent.push(text) > 0;
  }

  /** Nobody speaks. */
  interrupt(): void {}

  clear(): void {
    this.transcript.clear();
    this.toolRuns = [];
  }

  approve(): boolean {
    return false;
  }

  /** For the next page, where this one is left before it went on. */
  again(muted: boolean): SavedCall {
    const { kept, toolRuns, unsent } = this;
    return { ...kept, entries: this.transcript.entries, toolRuns, unsent, muted };
  }
}
