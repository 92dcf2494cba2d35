import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { Simulator } from 'navai-voice/simulator';
import type { Stage, StageOptions, Widget } from '../stage.js';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Everything that a fault can lay its hands on. */
export interface Scene {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly widget: Widget;
  readonly stage: Stage;
  readonly simulator: Simulator;
  readonly devtools: () => Promise<CDPSession>;
  /** The call that was opened last. */
  readonly call: () => NonNullable<ReturnType<Simulator['calls']['get']>>;
}

/** One thing that goes wrong, and what a page must be left with. */
export interface Fault {
  readonly group: string;
  readonly name: string;
  readonly stage?: StageOptions;
  /** Answers of the server that are wrong until the next start, by path (below `/navai` without it). */
  readonly answers?: Readonly<Record<string, Answer>>;
  /** Flags of a browser of its own: which devices and permissions it has is decided when it starts. */
  readonly flags?: readonly string[];
  /** Limits of three seconds and more pass ten times as fast. */
  readonly hurry?: true;
  /** Before the start, on the open page. */
  readonly prepare?: (scene: Scene) => Promise<unknown> | unknown;
  /** Instead of a plain start. */
  readonly start?: (scene: Scene) => Promise<unknown>;
  /** Once the call is connected; also if the row looks closer at what came of it. */
  readonly during?: (scene: Scene) => Promise<unknown> | unknown;
  /** The status at the end. */
  readonly status: 'connected' | 'error' | 'idle';
  /** The one error that is told; none if not given. */
  readonly code?: string;
  /** The warnings that are told, each once, in alphabetical order; none if not given. */
  readonly warnings?: readonly string[];
  /** How many statuses `reconnecting` are passed through; 0 if not given. */
  readonly reconnects?: number;
  /** Live microphones of a call that goes on; 1 if not given. */
  readonly microphones?: number;
  /** The element is not in the page any more. */
  readonly removed?: true;
  /** Makes the world whole again for the next start; `answers` always are. */
  readonly mend?: (scene: Scene) => Promise<unknown> | unknown;
}
