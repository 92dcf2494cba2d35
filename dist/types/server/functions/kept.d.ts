/**
 * Runs the work at the first call and keeps its answer for good; calls meanwhile share the run. An answer that
 * is not worth keeping goes to those who waited for it, and the next call runs the work again, as after a failure.
 */
export declare function kept<Answer>(work: () => Promise<Answer>, worthKeeping: (answer: Answer) => boolean): () => Promise<Answer>;
