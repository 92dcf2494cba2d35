import type { Warn, WarningCode } from '../../src/core/errors/warnings.js';

/** A `warn` that keeps what it is told. */
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
