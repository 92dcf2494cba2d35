/**
 * Runs the work at the first call and keeps its answer for good; calls meanwhile share the run. An answer that
 * is not worth keeping goes to those who waited for it, and the next call runs the work again, as after a failure.
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
