/**
 * The severity of a rule. Breaking a `must` makes widgets fail; breaking a `should` makes them worse, or is worth
 * knowing.
 */
export type Level = 'must' | 'should';
/**
 * `not-offered`: the backend leaves out this extension. `skipped`: something that the rule needs was not given, or
 * failed.
 */
export type Outcome = 'passed' | 'failed' | 'not-offered' | 'skipped';
/** The result of one rule of the contract. */
export interface CheckResult {
    /** Stable, `endpoint.rule` in kebab-case: `client-secret.no-store`. */
    readonly id: string;
    readonly level: Level;
    /** The rule, in one sentence. */
    readonly title: string;
    readonly outcome: Outcome;
    /** What is wrong, or why the rule was not checked; empty if it passed. Never contains a client secret. */
    readonly detail: string;
}
/** How well a backend keeps the contract. */
export interface CheckReport {
    /** The base URL, as it was passed. */
    readonly backend: string;
    /** False if a `must` failed. */
    readonly ok: boolean;
    readonly results: readonly CheckResult[];
    /** Number of minted client secrets; more than one if the backend mints for requests that it must refuse. */
    readonly minted: number;
}
export interface CheckOptions {
    /** Headers to send with every request, as the page would: a bearer token, a nonce. */
    headers?: Readonly<Record<string, string>> | undefined;
    /** The `Origin` to send; the backend must allow it. Default: the backend's own. */
    origin?: string | undefined;
    /** A function that the check may run, with its payload. Default: runs none. */
    run?: {
        readonly name: string;
        readonly payload?: Readonly<Record<string, unknown>> | null;
    } | undefined;
    /** Timeout of each request, in milliseconds. Default: the widget's own limits. */
    timeoutMs?: number | undefined;
    /** How many times to request the function list to test the rate limit. Default: 0. */
    probeRateLimit?: number | undefined;
    fetch?: typeof globalThis.fetch | undefined;
    signal?: AbortSignal | undefined;
}
