import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { Simulator } from 'navai-voice/simulator';
import type { skipInFirefox } from '../skip-in-firefox.js';
import type { Stage, StageOptions, Widget } from '../stage.js';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Everything that a fault can change. */
export interface Scene {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly widget: Widget;
  readonly stage: Stage;
  readonly simulator: Simulator;
  readonly devtools: () => Promise<CDPSession>;
  /** The last opened call. */
  readonly call: () => NonNullable<ReturnType<Simulator['calls']['get']>>;
}

/** One fault, and the expected outcome for the page. */
export interface Fault {
  readonly group: string;
  readonly name: string;
  readonly stage?: StageOptions;
  /** Wrong answers of the server until the next start, by path (below `/navai` without it). */
  readonly answers?: Readonly<Record<string, Answer>>;
  /** Flags of a separate browser, because devices and permissions are fixed when a browser starts. */
  readonly flags?: readonly string[];
  /** Speeds up timers of three seconds or more by a factor of ten. */
  readonly hurry?: true;
  /** Runs before the start, on the open page. */
  readonly prepare?: (scene: Scene) => Promise<unknown> | unknown;
  /** Replaces the plain start. */
  readonly start?: (scene: Scene) => Promise<unknown>;
  /** Runs once the call is connected, and may also check the outcome. */
  readonly during?: (scene: Scene) => Promise<unknown> | unknown;
  /** The status at the end. */
  readonly status: 'connected' | 'error' | 'idle';
  /** The code of the one reported error; default: no error. */
  readonly code?: string;
  /** The reported warnings, each once, in alphabetical order; default: none. */
  readonly warnings?: readonly string[];
  /** The number of `reconnecting` statuses; default: 0. */
  readonly reconnects?: number;
  /** The number of live microphones in a call that continues; default: 1. */
  readonly microphones?: number;
  /** The element was removed from the page. */
  readonly removed?: true;
  /** Repairs what the fault changed before the next start. `answers` are always reset. */
  readonly mend?: (scene: Scene) => Promise<unknown> | unknown;
  /** Why the fault can't be tested in Firefox. */
  readonly skippedInFirefox?: Parameters<typeof skipInFirefox>[0];
}
