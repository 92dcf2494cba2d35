/**
 * Runs the work on the first call and caches its answer. Concurrent calls share the run. If `keep` rejects the answer,
 * or the work fails, the waiting calls get it and the next call runs the work again.
 */
export declare function kept<Answer>(work: () => Promise<Answer>, worthKeeping: (answer: Answer) => boolean): () => Promise<Answer>;
