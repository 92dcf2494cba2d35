import { NativeEvent } from './native-event.js';
const announced = { bubbles: true, composed: true };
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
