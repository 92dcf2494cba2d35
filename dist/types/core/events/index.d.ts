import type { ErrorCode, VoiceError } from '../errors/errors.js';
import type { VoiceWarning, WarningCode } from '../errors/warnings.js';
import type { StartOptions } from '../model/start-options.js';
import type { Activity, Status } from '../model/status.js';
import type { NavaiApprovalEvent } from './approval-event.js';
import type { NavaiAgentEvent, NavaiGuardrailEvent, NavaiNavigateEvent, NavaiServerEvent, NavaiToolCallEvent, NavaiToolResultEvent, NavaiTranscriptEvent } from './call-events.js';
import type { NavaiChoiceEvent } from './choice-event.js';
import type { NavaiConsentEvent } from './consent-event.js';
import type { NavaiFeedbackEvent } from './feedback-event.js';
import { NativeEvent } from './native-event.js';
import type { NavaiDismissEvent, NavaiMoveEvent } from './placement-events.js';
import type { NavaiLimitEvent, NavaiTurnEvent, NavaiUsageEvent } from './record-events.js';
/** Dispatched by running calls only, and loaded with them. */
export type { LimitKind } from '../model/session-state.js';
export type { NavaiConsentEvent } from './consent-event.js';
export type { NavaiFeedbackEvent, Rating } from './feedback-event.js';
/** Dispatched by code that loads when a visitor is about to use the widget. */
export type { NavaiDismissEvent, NavaiMoveEvent } from './placement-events.js';
export type { NavaiLimitEvent, NavaiTurnEvent, NavaiUsageEvent } from './record-events.js';
/** A call is about to start. `preventDefault()` refuses it; `options` may be changed. */
export declare class NavaiStartEvent extends NativeEvent {
    readonly options: StartOptions;
    /** True if it resumes the previous page's call. */
    readonly resumed: boolean;
    constructor(options: StartOptions, resumed?: boolean);
}
/** The session moved from one status to another. */
export declare class NavaiStatusEvent extends NativeEvent {
    readonly status: Status;
    readonly previous: Status;
    constructor(status: Status, previous: Status);
}
/** The activity has changed. */
export declare class NavaiActivityEvent extends NativeEvent {
    readonly activity: Activity;
    readonly previous: Activity;
    constructor(activity: Activity, previous: Activity);
}
/** Something went wrong and the call goes on. */
export declare class NavaiWarningEvent extends NativeEvent {
    readonly code: WarningCode;
    readonly message: string;
    /** What exactly happened, for developers and programs; may be empty. */
    readonly detail: string;
    readonly cause: unknown;
    constructor(warning: VoiceWarning);
}
/** A call ended, or could not start, because of an error. */
export declare class NavaiErrorEvent extends NativeEvent {
    readonly code: ErrorCode;
    readonly message: string;
    /** What exactly failed, for developers. */
    readonly detail: string;
    /** True if trying again can help. */
    readonly recoverable: boolean;
    /** Seconds to wait before trying again, if the backend said so. */
    readonly retryAfter: number | undefined;
    readonly cause: unknown;
    constructor(error: VoiceError);
}
/** The panel was opened or closed: by the visitor, the element or the page. */
export declare class NavaiOpenEvent extends NativeEvent {
    readonly open: boolean;
    constructor(open: boolean);
}
/** The microphone was muted or unmuted: by the visitor, the element or the page. */
export declare class NavaiMuteEvent extends NativeEvent {
    readonly muted: boolean;
    constructor(muted: boolean);
}
export interface VoiceEventMap {
    'navai-start': NavaiStartEvent;
    'navai-status': NavaiStatusEvent;
    'navai-activity': NavaiActivityEvent;
    'navai-navigate': NavaiNavigateEvent;
    'navai-tool-call': NavaiToolCallEvent;
    'navai-tool-result': NavaiToolResultEvent;
    'navai-transcript': NavaiTranscriptEvent;
    'navai-warning': NavaiWarningEvent;
    'navai-error': NavaiErrorEvent;
    'navai-usage': NavaiUsageEvent;
    'navai-limit': NavaiLimitEvent;
    'navai-turn': NavaiTurnEvent;
    'navai-server-event': NavaiServerEvent;
    'navai-agent': NavaiAgentEvent;
    'navai-guardrail': NavaiGuardrailEvent;
    'navai-approval': NavaiApprovalEvent;
    'navai-consent': NavaiConsentEvent;
    'navai-feedback': NavaiFeedbackEvent;
    'navai-move': NavaiMoveEvent;
    'navai-dismiss': NavaiDismissEvent;
    'navai-choice': NavaiChoiceEvent;
    'navai-open': NavaiOpenEvent;
    'navai-mute': NavaiMuteEvent;
}
