import { NavaiVoiceElement } from './element/index.js';

export { type ErrorCode, VoiceError } from './core/errors/errors.js';
export type { WarningCode } from './core/errors/warnings.js';
export type { NavaiApprovalEvent } from './core/events/approval-event.js';
export type { Choices, NavaiChoiceEvent } from './core/events/choice-event.js';
export type { FunctionContext, FunctionDefinition, PageFunctions } from './core/model/function.js';
export type { Guardrail } from './core/model/guardrail.js';
export type { Route } from './core/model/routes.js';
export type { SessionSettings } from './core/model/session-settings.js';
export type { PendingApproval } from './core/model/session-state.js';
export type { Activity, Status } from './core/model/status.js';
export type { AgentDefinition, AgentTeam } from './core/model/team.js';
export type { TranscriptEntry } from './core/model/transcript.js';
export type { Turn, TurnToolCall } from './core/model/turns.js';
export type { TokenUsage, TranscriptionUsage, UsageTotals } from './core/model/usage.js';
export type { BackendOptions, HeadersSource } from './core/ports/backend.js';
export * from './element/index.js';
export type { Words } from './lang/en.js';
export type { OwnWords } from './lang/index.js';

NavaiVoiceElement.define();
