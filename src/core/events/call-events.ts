import { NativeEvent } from './native-event.js';

// In a file of their own, because only a running call dispatches them: the page loads them with the call.

const announced = { bubbles: true, composed: true } as const;

/** Another agent speaks from now on. */
export class NavaiAgentEvent extends NativeEvent {
  readonly agent: string;
  readonly previous: string;
  constructor(agent: string, previous: string) {
    super('navai-agent', announced);
    this.agent = agent;
    this.previous = previous;
  }
}

/** A guardrail of the page applies to what was said or done. */
export class NavaiGuardrailEvent extends NativeEvent {
  readonly on: 'input' | 'tool' | 'output';
  /** The rule's name, or what it matches. */
  readonly rule: string;
  readonly action: 'block' | 'warn';
  readonly text: string;
  constructor(
    on: NavaiGuardrailEvent['on'],
    rule: string,
    action: NavaiGuardrailEvent['action'],
    text: string,
  ) {
    super('navai-guardrail', announced);
    this.on = on;
    this.rule = rule;
    this.action = action;
    this.text = text;
  }
}

/**
 * A raw event of the Realtime API has arrived; for advanced use. It does not bubble, because there are hundreds of
 * them.
 */
export class NavaiServerEvent extends NativeEvent {
  readonly event: { readonly type: string; readonly [key: string]: unknown };
  constructor(event: NavaiServerEvent['event']) {
    super('navai-server-event');
    this.event = event;
  }
}
