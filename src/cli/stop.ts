import { complain } from './say.js';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const EXIT_DELAY_MS = 2_000;

/** Resolves at the first signal to stop. A second signal ends the process at once, as Node does by default. */
export function stopAsked(): Promise<void> {
  return new Promise(resolve => {
    const stop = () => {
      for (const signal of SIGNALS) process.off(signal, stop);
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
  });
}

/** Ends the process if something else keeps it running after two seconds, such as a function's database connection. */
export function endEvenSo(exitCode: number): void {
  const end = () => {
    complain('Something that the functions opened is still open; ending without it.');
    process.exit(exitCode);
  };
  setTimeout(end, EXIT_DELAY_MS).unref();
}
