import type { ErrorCode, VoiceError } from '../errors/errors.js';
import type { VoiceWarning, WarningCode } from '../errors/warnings.js';
import type { StartOptions } from '../model/start-options.js';
import type { Activity, Status } from '../model/status.js';
import type { NavaiApprovalEvent } from './approval-event.js';
import type {
  NavaiAgentEvent,
  NavaiGuardrailEvent,
  NavaiNavigateEvent,
  NavaiServerEvent,
  NavaiToolCallEvent,
  NavaiToolResultEvent,
  NavaiTranscriptEvent,
} from './call-events.js';
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

const announced = { bubbles: true, composed: true } as const;
const refusable = { ...announced, cancelable: true } as const;

/** A call is about to start. `preventDefault()` refuses it; `options` may be changed. */
export class NavaiStartEvent extends NativeEvent {
  readonly options: StartOptions;
  /** True if it resumes the previous page's call. */
  readonly resumed: boolean;
  constructor(options: StartOptions, resumed = false) {
    super('navai-start', refusable);
    this.options = options;
    this.resumed = resumed;
  }
}

/** The session moved from one status to another. */
export class NavaiStatusEvent extends NativeEvent {
  readonly status: Status;
  readonly previous: Status;
  constructor(status: Status, previous: Status) {
    super('navai-status', announced);
    this.status = status;
    this.previous = previous;
  }
}

/** The activity has changed. */
export class NavaiActivityEvent extends NativeEvent {
  readonly activity: Activity;
  readonly previous: Activity;
  constructor(activity: Activity, previous: Activity) {
    super('navai-activity', announced);
    this.activity = activity;
    this.previous = previous;
  }
}

/** Something went wrong and the call goes on. */
export class NavaiWarningEvent extends NativeEvent {
  readonly code: WarningCode;
  readonly message: string;
  /** What exactly happened, for developers and programs; may be empty. */
  readonly detail: string;
  readonly cause: unknown;
  constructor(warning: VoiceWarning) {
    super('navai-warning', announced);
    this.code = warning.code;
    this.message = warning.message;
    this.detail = warning.detail ?? '';
    this.cause = warning.cause;
  }
}

/** A call ended, or could not start, because of an error. */
export class NavaiErrorEvent extends NativeEvent {
  readonly code: ErrorCode;
  readonly message: string;
  /** What exactly failed, for developers. */
  readonly detail: string;
  /** True if trying again can help. */
  readonly recoverable: boolean;
  /** Seconds to wait before trying again, if the backend said so. */
  readonly retryAfter: number | undefined;
  readonly cause: unknown;
  constructor(error: VoiceError) {
    super('navai-error', announced);
    this.code = error.code;
    this.message = error.message;
    this.detail = error.detail;
    this.recoverable = error.recoverable;
    this.retryAfter = error.retryAfter;
    this.cause = error.cause;
  }
}

/** The panel was opened or closed: by the visitor, the element or the page. */
export class NavaiOpenEvent extends NativeEvent {
  readonly open: boolean;
  constructor(open: boolean) {
    super('navai-open', announced);
    this.open = open;
  }
}

/** The microphone was muted or unmuted: by the visitor, the element or the page. */
export class NavaiMuteEvent extends NativeEvent {
  readonly muted: boolean;
  constructor(muted: boolean) {
    super('navai-mute', announced);
    this.muted = muted;
  }
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
