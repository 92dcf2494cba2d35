import type { CallCode, SessionPorts, StartCode } from '../core/call-code.js';
import { messageOf, VoiceError } from '../core/errors/errors.js';
import { Session } from '../core/session.js';
import type { SessionOptions } from '../core/session-options.js';
import { ownDocument } from '../core/util/own-document.js';

export type { SessionPorts } from '../core/call-code.js';
export type { NavaiApprovalEvent } from '../core/events/approval-event.js';
export type * from '../core/events/call-events.js';
export type * from '../core/events/index.js';
export type { FunctionContext, FunctionDefinition, PageFunctions } from '../core/model/function.js';
export type { Guardrail } from '../core/model/guardrail.js';
export type { Route } from '../core/model/routes.js';
export type { SessionSettings } from '../core/model/session-settings.js';
export type { PendingApproval, SessionSnapshot, SessionState } from '../core/model/session-state.js';
export type { StartOptions } from '../core/model/start-options.js';
export type { Activity, Status } from '../core/model/status.js';
export type { AgentDefinition, AgentTeam } from '../core/model/team.js';
export type { ToolOutcome } from '../core/model/tool.js';
export type { TranscriptEntry } from '../core/model/transcript.js';
export type { Turn, TurnToolCall } from '../core/model/turns.js';
export type { TokenUsage, TranscriptionUsage, UsageTotals } from '../core/model/usage.js';
export type { BackendOptions, HeadersSource } from '../core/ports/backend.js';
export type { Connection, ConnectionListener, ConnectRequest } from '../core/ports/connection.js';
export type * from '../core/ports/transport.js';
export { Session } from '../core/session.js';
export type { SessionOptions } from '../core/session-options.js';
export { VoiceError };

/** The environment of a session; a page needs none of this. */
export interface SessionHost {
  /** The target of the session's events; default: a new `EventTarget`. */
  readonly target?: EventTarget;
  /** Replaces parts of the environment, such as `transport`, for use outside browsers. */
  readonly ports?: Partial<SessionPorts>;
}

/**
 * Makes a headless session. Nothing is opened or fetched before `start()`.
 * `options` may be a function; it is then called at each start.
 */
export function createSession(
  options: SessionOptions | (() => SessionOptions),
  { target = new EventTarget(), ports }: SessionHost = {},
): Session {
  const setup = typeof options === 'function' ? options : () => options;
  const world: SessionPorts = {
    loadStart,
    loadCode,
    location: () => location.href,
    base: ports?.location ?? (() => ownDocument.baseURI),
    ...ports,
  };
  return new Session(world, setup, target);
}

/** Loads what the click needs at once. */
export function prepare(): void {
  importStart().catch(() => {});
}

/** Runs a task after the page's load, once it has nothing else to do. */
export function whenIdle(run: () => void): void {
  if (ownDocument.readyState !== 'complete')
    return addEventListener('load', () => whenIdle(run), { once: true });
  // Safari has none.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run);
  else setTimeout(run, 1_000);
}

/** Loads the code of a call before the click. Ignores failures, because the start tries again. */
export function warmUp(): void {
  for (const loading of [importStart(), loadCode()]) loading.catch(() => {});
}

let started: StartCode | undefined;

/**
 * A small file beside the large one, so that the call can be made while the large one loads. Returns it at once if it is
 * there: a start then opens everything within the click.
 */
function loadStart(): StartCode | Promise<StartCode> {
  return started ?? importStart();
}

async function importStart(): Promise<StartCode> {
  try {
    started = await import('./start-code.js');
    return started;
  } catch (error) {
    throw new VoiceError('sdk-unavailable', messageOf(error), error);
  }
}

async function loadCode(): Promise<CallCode> {
  try {
    return await import('./connect.js');
  } catch (error) {
    throw new VoiceError('sdk-unavailable', messageOf(error), error);
  }
}
