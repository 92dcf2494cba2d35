import { VoiceError } from '../core/errors/errors.js';
import { Session, type SessionPorts, type SessionSetup } from '../core/session.js';
export type { NavaiApprovalEvent } from '../core/events/approval-event.js';
export type * from '../core/events/call-events.js';
export type * from '../core/events/index.js';
export type { Route } from '../core/model/routes.js';
export type { SessionSettings } from '../core/model/session-settings.js';
export type { Activity, Status } from '../core/model/status.js';
export type { TranscriptEntry } from '../core/model/transcript.js';
export type { Turn, TurnToolCall } from '../core/model/turns.js';
export type { TokenUsage, TranscriptionUsage, UsageTotals } from '../core/model/usage.js';
export type { BackendOptions, HeadersSource } from '../core/ports/backend.js';
export type { Connection, ConnectionListener, ConnectRequest, ToolOutcome, } from '../core/ports/connection.js';
export type * from '../core/ports/transport.js';
export { Session, type SessionPorts, type SessionSetup, type SessionSnapshot, type SessionState, type StartOptions, } from '../core/session.js';
export type { PendingApproval } from '../core/tools/approvals.js';
export type { FunctionContext, FunctionDefinition, PageFunctions } from '../core/tools/collect-functions.js';
export type { Guardrail } from '../core/tools/guardrails.js';
export type { AgentDefinition, AgentTeam } from '../core/tools/load-agents.js';
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
