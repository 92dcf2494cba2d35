import type { Warn, WarningCode } from '../../src/core/errors/warnings.js';

/** Returns a `warn` that records its calls. */
export function collectWarnings() {
  const all: { code: WarningCode; detail: string; cause: unknown }[] = [];
  const warn: Warn = (code, detail = '', cause) => void all.push({ code, detail, cause });
  return {
    warn,
    all,
    get codes() {
      return all.map(({ code }) => code);
    },
    get details() {
      return all.map(({ detail }) => detail);
    },
  };
}
