import type { CheckOptions, CheckReport } from './check/report.js';
export { type FormatOptions, formatReport } from './check/format.js';
export type { CheckOptions, CheckReport, CheckResult, Level, Outcome } from './check/report.js';
/**
 * Runs every rule of the contract that can be seen from outside against a live backend; `base` is its base URL.
 * Mints one client secret, sends one turn and ends one session whose key starts with `navai-check-`, and runs
 * no function but the one in `options.run`. Needs a fetch that lets `Origin` be set, so no browser's.
 *
 * What the backend does wrong is in the report. Rejects only with a TypeError, if `base` is not an http(s) URL
 * (or names a password, which belongs into `headers`), and with the signal's reason if that was aborted.
 */
export declare function checkBackend(base: string, options?: CheckOptions): Promise<CheckReport>;
