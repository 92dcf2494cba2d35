import type { Route } from '../model/routes.js';
import type { TranscriptEntry } from '../model/transcript.js';
import { AnswerableEvent } from './answerable-event.js';
import { NativeEvent } from './native-event.js';
/**
 * The agent opens a page. After `preventDefault()`, the page opens it itself. `respondWith(promise)` does the same, and
 * the agent receives the outcome; a rejection is a failure.
 */
export declare class NavaiNavigateEvent extends AnswerableEvent {
    readonly route: Route;
    readonly path: string;
    constructor(route: Route);
}
/**
 * The agent runs a function. `respondWith()` takes a value, or a promise of one, that answers instead of the function.
 */
export declare class NavaiToolCallEvent extends AnswerableEvent {
    readonly name: string;
    readonly payload: unknown;
    readonly toolCallId: string;
    /** Aborted when the call stops or the function's time limit is reached. */
    readonly signal: AbortSignal;
    constructor(name: string, payload: unknown, toolCallId: string, signal: AbortSignal);
}
/** A function has answered, or failed. */
export declare class NavaiToolResultEvent extends NativeEvent {
    readonly name: string;
    readonly toolCallId: string;
    readonly ok: boolean;
    readonly durationMs: number;
    constructor(name: string, toolCallId: string, ok: boolean, durationMs: number);
}
/** An entry of the transcript is new or has changed. */
export declare class NavaiTranscriptEvent extends NativeEvent {
    readonly entry: TranscriptEntry;
    constructor(entry: TranscriptEntry);
}
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
