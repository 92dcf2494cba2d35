import type { ShownToolRun } from '../model/session-state.js';
import type { Facts } from '../model/status.js';
import type { ReplayedToolCall } from '../model/tool.js';
import type { TranscriptEntry } from '../model/transcript.js';
import type { UsageTotals } from '../model/usage.js';
import type { WaitingItem } from '../model/waiting-item.js';
import { savedCallKey, type Tab } from '../ports/tab.js';
import { latest } from '../util/latest.js';
import { stringify } from '../util/stringify.js';

/** What the next page needs to resume a call. */
export interface SavedCall {
  /** The call's key, which identifies it at the backend over all its pages. */
  readonly key: string;
  /** How the call was set up; only a page with the same setup resumes it. */
  readonly setup: string;
  /** The path of the page that was left. */
  readonly path: string;
  readonly entries: readonly TranscriptEntry[];
  /** The functions that ran, as the transcript shows them. */
  readonly toolRuns: readonly ShownToolRun[];
  /** What the two sides were doing. */
  readonly facts: Facts;
  /** The tool calls that the model has not responded to. */
  readonly toolCalls: readonly ReplayedToolCall[];
  /** Items that wait for a connection. */
  readonly waiting: readonly WaitingItem[];
  /** Notes that the page has sent to the model. */
  readonly notes: readonly string[];
  /** The name of the agent that speaks; empty for the primary agent. */
  readonly agent: string;
  /** Seconds that the call has lasted, over all its pages. */
  readonly usedSeconds: number;
  readonly usage: UsageTotals;
  readonly muted: boolean;
  /** Whether the panel was open. */
  readonly open: boolean;
}

/** The version of the format: other releases of this widget may write another one. */
const version = 2;

/** Visitors who come back later do not expect an open microphone. */
const maxAgeMs = 30_000;

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

const waitingItems: Readonly<Record<string, Check>> = {
  answer: hasAll({ name: isText, output: isText }),
  note: hasAll({ text: isText, answer: isFlag }),
  text: hasAll({ text: isText }),
};

function isWaitingItem(value: unknown): boolean {
  const { kind } = Object(value) as { kind?: unknown };
  return (
    typeof kind === 'string' && Object.hasOwn(waitingItems, kind) && waitingItems[kind]?.(value) === true
  );
}

/** One check for each field, because any script of the site can write to the storage. */
const fields: { readonly [Field in keyof SavedCall]: Check } = {
  key: value => typeof value === 'string' && /^[\da-f]{32}$/.test(value),
  setup: isText,
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
  toolCalls: isListOf(hasAll({ name: isText, arguments: isText, output: isText })),
  waiting: isListOf(isWaitingItem),
  notes: isListOf(isText),
  agent: isText,
  usedSeconds: value => Number.isFinite(value) && Number(value) >= 0,
  // `readTotals()` tolerates missing and invalid amounts.
  usage: value => typeof value === 'object' && value !== null,
  muted: isFlag,
  open: isFlag,
};

/**
 * A page without this widget leaves the call in the storage until the tab is closed, so no more is stored than the next
 * page needs. The model receives the latest 16,000 characters of what was said.
 */
const maxLength = 16_000;
const maxCount = 100;

/** Throws if the storage is full or blocked. */
export function saveCall(call: SavedCall, tab: Tab, now = Date.now()): void {
  tab.storage().setItem(savedCallKey, stringify({ ...needed(call), version, leftAt: now }));
  tab.announceSaved?.();
}

function needed(call: SavedCall): SavedCall {
  const newest = <Item>(items: readonly Item[], lengthOf = (item: Item) => stringify(item).length) =>
    latest(items, lengthOf, maxLength, maxCount);
  const entries = newest(call.entries, ({ text }) => text.length);
  const ids = new Set<string | undefined>(entries.map(({ id }) => id));
  // A run is shown after its entry; without one, it came before the oldest.
  const whole = entries.length === call.entries.length;
  const toolRuns = newest(call.toolRuns.filter(({ after }) => ids.has(after) || whole));
  const { toolCalls, waiting, notes } = call;
  return {
    ...{ ...call, entries, toolRuns },
    ...{ toolCalls: newest(toolCalls), waiting: newest(waiting), notes: newest(notes) },
  };
}

/** Removes the saved call when it expires, if no page has taken it by then. */
export function forgetAtExpiry(text: string, tab: Tab, now = Date.now()): void {
  const { leftAt } = JSON.parse(text) as { leftAt: number };
  setTimeout(
    () => {
      try {
        const storage = tab.storage();
        if (storage.getItem(savedCallKey) === text) storage.removeItem(savedCallKey);
      } catch {
        // Storage that is blocked by now can't be changed.
      }
    },
    leftAt + maxAgeMs - now,
  );
}

/**
 * Returns undefined if the call was left too long ago. Throws if the text was not written by `saveCall()` of this
 * release.
 */
export function readSavedCall(text: string, now = Date.now()): SavedCall | undefined {
  const record: unknown = JSON.parse(text);
  const whole = hasAll({ ...fields, version: value => value === version, leftAt: Number.isFinite });
  if (!whole(record)) throw new TypeError('It is not what this release writes.');
  const { leftAt } = record as { leftAt: number };
  return Math.abs(now - leftAt) > maxAgeMs ? undefined : (record as SavedCall);
}
