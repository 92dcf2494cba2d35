/** Base of the events that a page may answer; `answer` holds the answer, if there is one. */
export declare class AnswerableEvent extends Event {
    #private;
    /** Answers with a value, or a promise of one. The first answer counts. */
    respondWith(value: unknown): void;
    /** What the page answered with; undefined if it has not. */
    get answer(): {
        readonly value: unknown;
    } | undefined;
}
