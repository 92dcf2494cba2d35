import type { Route } from '../model/routes.js';
import type { TranscriptEntry } from '../model/transcript.js';
import { AnswerableEvent } from './answerable-event.js';
import { NativeEvent } from './native-event.js';

// In a file of their own, because only a running call dispatches them: the page loads them with the call.

const announced = { bubbles: true, composed: true } as const;
const refusable = { ...announced, cancelable: true } as const;

/**
 * The agent opens a page. After `preventDefault()`, the page opens it itself. `respondWith(promise)` does the same, and
 * the agent receives the outcome; a rejection is a failure.
 */
export class NavaiNavigateEvent extends AnswerableEvent {
  readonly route: Route;
  readonly path: string;
  constructor(route: Route) {
    super('navai-navigate', refusable);
    this.route = route;
    this.path = route.path;
  }
}

/**
 * The agent runs a function. `respondWith()` takes a value, or a promise of one, that answers instead of the function.
 */
export class NavaiToolCallEvent extends AnswerableEvent {
  readonly name: string;
  readonly payload: unknown;
  readonly toolCallId: string;
  /** Aborted when the call stops or the function's time limit is reached. */
  readonly signal: AbortSignal;
  constructor(name: string, payload: unknown, toolCallId: string, signal: AbortSignal) {
    super('navai-tool-call', refusable);
    this.name = name;
    this.payload = payload;
    this.toolCallId = toolCallId;
    this.signal = signal;
  }
}

/** A function has answered, or failed. */
export class NavaiToolResultEvent extends NativeEvent {
  readonly name: string;
  readonly toolCallId: string;
  readonly ok: boolean;
  readonly durationMs: number;
  constructor(name: string, toolCallId: string, ok: boolean, durationMs: number) {
    super('navai-tool-result', announced);
    this.name = name;
    this.toolCallId = toolCallId;
    this.ok = ok;
    this.durationMs = durationMs;
  }
}

/** An entry of the transcript is new or has changed. */
export class NavaiTranscriptEvent extends NativeEvent {
  readonly entry: TranscriptEntry;
  constructor(entry: TranscriptEntry) {
    super('navai-transcript', announced);
    this.entry = entry;
  }
}

/** Another agent speaks from now on. */
export class NavaiAgentEvent extends NativeEvent {
  readonly agent: string;
  readonly previous: string;
  constructor(agent: string, previous: string) {
    super('navai-agent', announced);
    this.agent = agent;
    this.previous = previous;
  }
}

/** A guardrail of the page applies to what was said or done. */
export class NavaiGuardrailEvent extends NativeEvent {
  readonly on: 'input' | 'tool' | 'output';
  /** The rule's name, or what it matches. */
  readonly rule: string;
  readonly action: 'block' | 'warn';
  readonly text: string;
  constructor(
    on: NavaiGuardrailEvent['on'],
    rule: string,
    action: NavaiGuardrailEvent['action'],
    text: string,
  ) {
    super('navai-guardrail', announced);
    this.on = on;
    this.rule = rule;
    this.action = action;
    this.text = text;
  }
}

/**
 * A raw event of the Realtime API has arrived; for advanced use. It does not bubble, because there are hundreds of
 * them.
 */
export class NavaiServerEvent extends NativeEvent {
  readonly event: { readonly type: string; readonly [key: string]: unknown };
  constructor(event: NavaiServerEvent['event']) {
    super('navai-server-event');
    this.event = event;
  }
}
