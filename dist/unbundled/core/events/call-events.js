import { AnswerableEvent } from './answerable-event.js';
import { NativeEvent } from './native-event.js';
const announced = { bubbles: true, composed: true };
const refusable = { ...announced, cancelable: true };
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
export class NavaiToolResultEvent extends NativeEvent {
    constructor(name, toolCallId, ok, durationMs) {
        super('navai-tool-result', announced);
        this.name = name;
        this.toolCallId = toolCallId;
        this.ok = ok;
        this.durationMs = durationMs;
    }
}
export class NavaiTranscriptEvent extends NativeEvent {
    constructor(entry) {
        super('navai-transcript', announced);
        this.entry = entry;
    }
}
export class NavaiAgentEvent extends NativeEvent {
    constructor(agent, previous) {
        super('navai-agent', announced);
        this.agent = agent;
        this.previous = previous;
    }
}
export class NavaiGuardrailEvent extends NativeEvent {
    constructor(on, rule, action, text) {
        super('navai-guardrail', announced);
        this.on = on;
        this.rule = rule;
        this.action = action;
        this.text = text;
    }
}
export class NavaiServerEvent extends NativeEvent {
    constructor(event) {
        super('navai-server-event');
        this.event = event;
    }
}
