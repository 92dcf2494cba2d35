/**
 * Runs the work on the first call and caches its answer. Concurrent calls share the run. If `keep` rejects the answer,
 * or the work fails, the waiting calls get it and the next call runs the work again.
 */
export function kept<Answer>(
  work: () => Promise<Answer>,
  worthKeeping: (answer: Answer) => boolean,
): () => Promise<Answer> {
  let running: Promise<Answer> | undefined;
  const forget = () => {
    running = undefined;
  };
  const run = () => {
    running = work();
    running.then(answer => worthKeeping(answer) || forget(), forget);
    return running;
  };
  return () => running ?? run();
}
