import type { SessionPorts } from '../core/call-code.js';
import { VoiceError } from '../core/errors/errors.js';
import { Session } from '../core/session.js';
import type { SessionOptions } from '../core/session-options.js';
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
export declare function createSession(options: SessionOptions | (() => SessionOptions), { target, ports }?: SessionHost): Session;
/** Loads what the click needs at once. */
export declare function prepare(): void;
/** Runs a task after the page's load, once it has nothing else to do. */
export declare function whenIdle(run: () => void): void;
/** Loads the code of a call before the click. Ignores failures, because the start tries again. */
export declare function warmUp(): void;
