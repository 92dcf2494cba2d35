import { complain } from './say.js';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const PATIENCE_MS = 2_000;

/** Resolves at the first signal to stop. A second signal ends the process at once, as always. */
export function stopAsked(): Promise<void> {
  return new Promise(resolve => {
    const stop = () => {
      for (const signal of SIGNALS) process.off(signal, stop);
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
  });
}

/** Nothing of ours keeps the process now; a module of functions may, with its database connection. */
export function endEvenSo(): void {
  const end = () => {
    complain('Something that the functions opened is still open; ending without it.');
    process.exit();
  };
  setTimeout(end, PATIENCE_MS).unref();
}
