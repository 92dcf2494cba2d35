import { NativeEvent } from './native-event.js';
/** Another agent speaks from now on. */
export declare class NavaiAgentEvent extends NativeEvent {
    readonly agent: string;
    readonly previous: string;
    constructor(agent: string, previous: string);
}
/** A guardrail of the page applies to what was said or done. */
export declare class NavaiGuardrailEvent extends NativeEvent {
    readonly on: 'input' | 'tool' | 'output';
    /** The rule's name, or what it matches. */
    readonly rule: string;
    readonly action: 'block' | 'warn';
    readonly text: string;
    constructor(on: NavaiGuardrailEvent['on'], rule: string, action: NavaiGuardrailEvent['action'], text: string);
}
/**
 * A raw event of the Realtime API has arrived; for advanced use. It does not bubble, because there are hundreds of
 * them.
 */
export declare class NavaiServerEvent extends NativeEvent {
    readonly event: {
        readonly type: string;
        readonly [key: string]: unknown;
    };
    constructor(event: NavaiServerEvent['event']);
}
