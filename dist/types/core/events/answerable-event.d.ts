/** Shared by the events that a page may answer: `answer` is what it gave, if it did. */
export declare class AnswerableEvent extends Event {
    #private;
    /** Answers with a value, or a promise of one. The first answer counts. */
    respondWith(value: unknown): void;
    /** What the page answered with; undefined where it has not. */
    get answer(): {
        readonly value: unknown;
    } | undefined;
}
