type Engine = 'firefox';

const isRunning: Readonly<Record<Engine, boolean>> = {
  firefox: globalThis.navigator?.userAgent.includes('Firefox/') ?? false,
};

/**
 * Returns mocha's `it`, which in one engine skips its test. The step's result lists each skipped test with the
 * reason, which is what the engine can't do: "has no speaker selection".
 */
export function exceptIn(engine: Engine, reason: string): (title: string, test: Mocha.Func) => void {
  if (!isRunning[engine]) return it;
  return title => it.skip(`${title} (${engine} ${reason})`);
}
