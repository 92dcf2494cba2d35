import { NativeEvent } from './native-event.js';
/** Base class of the events that a page can answer. */
export declare class AnswerableEvent extends NativeEvent {
    #private;
    /** Answers with a value, or a promise of one. The first answer counts. */
    respondWith(value: unknown): void;
    /** The page's answer; undefined if it has not answered. */
    get answer(): {
        readonly value: unknown;
    } | undefined;
}
