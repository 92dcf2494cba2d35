const announced = { bubbles: true, composed: true };
export class NavaiAgentEvent extends Event {
    constructor(agent, previous) {
        super('navai-agent', announced);
        this.agent = agent;
        this.previous = previous;
    }
}
export class NavaiGuardrailEvent extends Event {
    constructor(on, rule, action, text) {
        super('navai-guardrail', announced);
        this.on = on;
        this.rule = rule;
        this.action = action;
        this.text = text;
    }
}
export class NavaiServerEvent extends Event {
    constructor(event) {
        super('navai-server-event');
        this.event = event;
    }
}
