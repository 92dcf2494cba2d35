import { NavaiVoiceElement } from './element/index.js';

export type { AgentDefinition, AgentTeam } from './core/agents.js';
export type { NavaiApprovalEvent } from './core/approval-event.js';
export type { PendingApproval } from './core/approvals.js';
export type { BackendOptions, HeadersSource } from './core/backend.js';
export type { Choices, NavaiChoiceEvent } from './core/choice-event.js';
export { type ErrorCode, VoiceError, type WarningCode } from './core/errors.js';
export type { FunctionContext, FunctionDefinition, PageFunctions } from './core/functions.js';
export type { Guardrail } from './core/guardrails.js';
export type { Route } from './core/routes.js';
export type { SessionSettings } from './core/settings.js';
export type { Activity, Status } from './core/status.js';
export type { TranscriptEntry } from './core/transcript.js';
export type { Turn, TurnToolCall } from './core/turns.js';
export type { TokenUsage, TranscriptionUsage, UsageTotals } from './core/usage.js';
export * from './element/index.js';
export type { Words } from './lang/en.js';
export type { OwnWords } from './lang/index.js';

NavaiVoiceElement.define();
