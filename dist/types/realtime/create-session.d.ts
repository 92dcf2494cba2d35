import { VoiceError } from '../core/errors.js';
import { Session, type SessionPorts, type SessionSetup } from '../core/session.js';
export type { AgentDefinition, AgentTeam } from '../core/agents.js';
export type { NavaiApprovalEvent } from '../core/approval-event.js';
export type { PendingApproval } from '../core/approvals.js';
export type { BackendOptions, HeadersSource } from '../core/backend.js';
export type * from '../core/call-events.js';
export type { Connection, ConnectionListener, ConnectRequest, ToolOutcome } from '../core/connection.js';
export type * from '../core/events.js';
export type { FunctionContext, FunctionDefinition, PageFunctions } from '../core/functions.js';
export type { Guardrail } from '../core/guardrails.js';
export type { Route } from '../core/routes.js';
export { Session, type SessionPorts, type SessionSetup, type SessionSnapshot, type SessionState, type StartOptions, } from '../core/session.js';
export type { SessionSettings } from '../core/settings.js';
export type { Activity, Status } from '../core/status.js';
export type { TranscriptEntry } from '../core/transcript.js';
export type * from '../core/transport.js';
export type { Turn, TurnToolCall } from '../core/turns.js';
export type { TokenUsage, TranscriptionUsage, UsageTotals } from '../core/usage.js';
export { VoiceError };
/** Where a session lives; a page needs none of this. */
export interface SessionHost {
    /** Events are dispatched on it; one of the session's own where not given. */
    readonly target?: EventTarget;
    /** Replaces parts of the outside world, such as `transport`: for hosts that are no browser. */
    readonly ports?: Partial<SessionPorts>;
}
/**
 * Makes a headless session. Nothing is opened or fetched before `start()`.
 * `options` may be a function; it is then called at each start.
 */
export declare function createSession(options: SessionSetup | (() => SessionSetup), { target, ports }?: SessionHost): Session;
/** Fetches the code that connects, ahead of the click; failing here is fine, the start tries again. */
export declare function warmUp(): void;
