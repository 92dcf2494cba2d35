/** How bad it is when a rule is not kept: widgets fail, visitors are worse off, or it is only worth knowing. */
export type Level = 'must' | 'should';
/** `not-offered`: an extension that the backend leaves out. `skipped`: what it needs was not given, or failed. */
export type Outcome = 'passed' | 'failed' | 'not-offered' | 'skipped';
/** What one rule of the contract came to. */
export interface CheckResult {
    /** Stable, `endpoint.rule` in kebab-case: `client-secret.no-store`. */
    readonly id: string;
    readonly level: Level;
    /** The rule, in one sentence. */
    readonly title: string;
    readonly outcome: Outcome;
    /** What was seen if it was not as it should be, or why it was not looked at; else empty. Never holds a client secret. */
    readonly detail: string;
}
/** What a backend keeps of the contract. */
export interface CheckReport {
    /** The base URL as it was asked. */
    readonly backend: string;
    /** False if a must failed. */
    readonly ok: boolean;
    readonly results: readonly CheckResult[];
    /** How many client secrets were minted; more than one if the backend mints for requests that it must refuse. */
    readonly minted: number;
}
export interface CheckOptions {
    /** Sent with every request, as the page would: a bearer token, a nonce. */
    headers?: Readonly<Record<string, string>> | undefined;
    /** The Origin that is sent: one that the backend allows. Default: the backend's own. */
    origin?: string | undefined;
    /** A function that may be run, and its payload; without it no function is. */
    run?: {
        readonly name: string;
        readonly payload?: Readonly<Record<string, unknown>> | null;
    } | undefined;
    /** Milliseconds that a single request may take; default: the widget's own limits. */
    timeoutMs?: number | undefined;
    /** How many times to ask for the function list, to see the rate limit at work; default: 0. */
    probeRateLimit?: number | undefined;
    fetch?: typeof globalThis.fetch | undefined;
    signal?: AbortSignal | undefined;
}
