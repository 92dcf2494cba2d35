import type { CheckOptions, CheckReport } from './check/report.js';
export { type FormatOptions, formatReport } from './check/format.js';
export type { CheckOptions, CheckReport, CheckResult, Level, Outcome } from './check/report.js';
/**
 * Checks a live backend against every rule of the contract that is visible from outside; `base` is its base URL. Mints
 * one client secret, sends turns and feedback and ends a session, all with a session key that starts with
 * `navai-check-`. Runs no function except `options.run`. Needs a `fetch` that can set `Origin`, which browsers don't
 * allow.
 *
 * The report lists what the backend does wrong. Rejects with a TypeError if `base` is not an http(s) URL or contains a
 * name or password (pass an Authorization header instead), and with the signal's reason if that is aborted.
 */
export declare function checkBackend(base: string, options?: CheckOptions): Promise<CheckReport>;
