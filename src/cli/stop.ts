import { complain } from './say.js';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const PATIENCE_MS = 2_000;

/** Resolves when someone asks us to stop. A second time does what it always does: it ends us at once. */
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
