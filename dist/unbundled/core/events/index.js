import { NativeEvent } from './native-event.js';
const announced = { bubbles: true, composed: true };
const refusable = { ...announced, cancelable: true };
export class NavaiStartEvent extends NativeEvent {
    constructor(options, resumed = false) {
        super('navai-start', refusable);
        this.options = options;
        this.resumed = resumed;
    }
}
export class NavaiStatusEvent extends NativeEvent {
    constructor(status, previous) {
        super('navai-status', announced);
        this.status = status;
        this.previous = previous;
    }
}
export class NavaiActivityEvent extends NativeEvent {
    constructor(activity, previous) {
        super('navai-activity', announced);
        this.activity = activity;
        this.previous = previous;
    }
}
export class NavaiWarningEvent extends NativeEvent {
    constructor(warning) {
        super('navai-warning', announced);
        this.code = warning.code;
        this.message = warning.message;
        this.detail = warning.detail ?? '';
        this.cause = warning.cause;
    }
}
export class NavaiErrorEvent extends NativeEvent {
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
export class NavaiOpenEvent extends NativeEvent {
    constructor(open) {
        super('navai-open', announced);
        this.open = open;
    }
}
export class NavaiMuteEvent extends NativeEvent {
    constructor(muted) {
        super('navai-mute', announced);
        this.muted = muted;
    }
}
