import type { Answered, World } from './world.js';

/** What a row promises. The page shows it and the test asserts it. */
export interface Expected {
  readonly status: number;
  /** `code` of the body. */
  readonly code?: string;
  /** Fields of the body. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Headers of the answer; null if it must not have one. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** What else is true afterwards. */
  readonly and?: readonly Effect[];
}

export interface Effect {
  readonly words: string;
  readonly holds: (world: World, answer: Answered) => boolean;
}

/** A fault that is tried against the server, and what the server makes of it. */
export interface Fault {
  /** In Markdown. */
  readonly input: string;
  /** Sends it. If several requests make the fault, resolves to the answer to the last one. */
  readonly send: (world: World) => Promise<Answered>;
  readonly answer: Expected;
}

export interface FaultGroup {
  readonly title: string;
  /** The file of its rows, in `test/server/faults/`. */
  readonly file: string;
  readonly rows: readonly Fault[];
}

export type Send = Fault['send'];

/** A row that is refused with a code. */
export function refused(
  input: string,
  send: Send,
  status: number,
  code: string,
  more: Omit<Expected, 'status' | 'code'> = {},
): Fault {
  return { input, send, answer: { status, code, ...more } };
}

export const nothingRuns: Effect = { words: 'nothing runs', holds: world => world.runs === 0 };
export const runsOnce: Effect = { words: 'the function runs once', holds: world => world.runs === 1 };
export const hookRunsOnce: Effect = { words: 'the hook runs once', holds: world => world.runs === 1 };
export const mintsNothing: Effect = { words: 'nothing is minted', holds: world => world.asked.length === 0 };
export const warns = (code: string): Effect => ({
  words: `the operator gets the warning \`${code}\``,
  holds: world => world.warnings.some(warning => warning.code === code),
});
export const warnsOnce = (code: string): Effect => ({
  words: `the operator gets one warning \`${code}\``,
  holds: world => world.warnings.filter(warning => warning.code === code).length === 1,
});
/** For secrets that the operator's log must not have either. */
export const keepsSecret = (what: string, secret: RegExp): Effect => ({
  words: `${what} is in neither the answer nor a warning`,
  holds: (world, answer) => !secret.test(answer.text + JSON.stringify(world.warnings)),
});
/** The secret is no part of the words, so that the page does not repeat it. */
export const hides = (what: string, secret: RegExp): Effect => ({
  words: `${what} is not in the answer`,
  holds: (_, answer) => !secret.test(answer.text),
});

export const names = (field: string): Effect => ({
  words: `the error names \`${field}\``,
  holds: (_, answer) => JSON.parse(answer.text).error.includes(field),
});

/** Describes an answer in Markdown. */
export function wordsOf({ status, code, body, headers = {}, and = [] }: Expected): string {
  const parts = [
    `\`${status}\`${code ? ` \`${code}\`` : ''}`,
    ...(body ? [`\`${JSON.stringify(body)}\``] : []),
    ...Object.entries(headers).map(([name, value]) =>
      value === null ? `no \`${name}\`` : `\`${name}: ${value}\``,
    ),
    ...and.map(({ words }) => words),
  ];
  return parts.join('; ');
}
