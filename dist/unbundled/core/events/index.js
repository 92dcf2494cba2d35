import { AnswerableEvent } from './answerable-event.js';
const announced = { bubbles: true, composed: true };
const refusable = { ...announced, cancelable: true };
export class NavaiStartEvent extends Event {
    constructor(options, resumed = false) {
        super('navai-start', refusable);
        this.options = options;
        this.resumed = resumed;
    }
}
export class NavaiStatusEvent extends Event {
    constructor(status, previous) {
        super('navai-status', announced);
        this.status = status;
        this.previous = previous;
    }
}
export class NavaiActivityEvent extends Event {
    constructor(activity, previous) {
        super('navai-activity', announced);
        this.activity = activity;
        this.previous = previous;
    }
}
export class NavaiNavigateEvent extends AnswerableEvent {
    constructor(route) {
        super('navai-navigate', refusable);
        this.route = route;
        this.path = route.path;
    }
}
export class NavaiToolCallEvent extends AnswerableEvent {
    constructor(name, payload, toolCallId, signal) {
        super('navai-tool-call', refusable);
        this.name = name;
        this.payload = payload;
        this.toolCallId = toolCallId;
        this.signal = signal;
    }
}
export class NavaiToolResultEvent extends Event {
    constructor(name, toolCallId, ok, durationMs) {
        super('navai-tool-result', announced);
        this.name = name;
        this.toolCallId = toolCallId;
        this.ok = ok;
        this.durationMs = durationMs;
    }
}
export class NavaiTranscriptEvent extends Event {
    constructor(entry) {
        super('navai-transcript', announced);
        this.entry = entry;
    }
}
export class NavaiWarningEvent extends Event {
    constructor(warning) {
        super('navai-warning', announced);
        this.code = warning.code;
        this.message = warning.message;
        this.cause = warning.cause;
    }
}
export class NavaiErrorEvent extends Event {
    constructor(error) {
        super('navai-error', announced);
        this.code = error.code;
        this.message = error.message;
        this.detail = error.detail;
        this.recoverable = error.recoverable;
        this.retryAfter = error.retryAfter;
        this.cause = error.cause;
    }
}
