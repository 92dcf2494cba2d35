import { messageOf } from '../core/errors/errors.js';
import { gates } from './check/backend-rules.js';
import { NoAnswer } from './check/exchange.js';
import { NotAsked, Observations } from './check/observations.js';
import type { CheckOptions, CheckReport, CheckResult, Outcome } from './check/report.js';
import type { Finding, Rule } from './check/rule.js';
import { rules } from './check/rules.js';

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
export async function checkBackend(base: string, options: CheckOptions = {}): Promise<CheckReport> {
  const address = addressOf(base);
  const origin = options.origin ?? new URL(address).origin;
  const signal = options.signal ?? new AbortController().signal;
  signal.throwIfAborted();
  const line = {
    base: address,
    headers: new Headers({ accept: 'application/json', ...options.headers, origin }),
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    timeoutMs: options.timeoutMs,
    signal,
  } satisfies Observations['line'];
  const seen = new Observations(line, origin, options);
  const results: CheckResult[] = [];
  for (const rule of rules) results.push(await resultOf(rule, seen, results));
  const ok = results.every(({ level, outcome }) => level !== 'must' || outcome !== 'failed');
  return { backend: base, ok, results, minted: seen.minted.length };
}

function addressOf(base: string): string {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new TypeError(`The base must be an http(s) URL; received ${JSON.stringify(base)}.`);
  if (url.username || url.password)
    throw new TypeError('The base must be a URL without a name and password: pass an Authorization header.');
  return base.trim().replace(/\/+$/, '');
}

async function resultOf(
  rule: Rule,
  seen: Observations,
  before: readonly CheckResult[],
): Promise<CheckResult> {
  const { id, level, title } = rule;
  const { outcome, detail } = blockedBy(rule, before) ?? verdict(await findingOf(rule, seen));
  return { id, level, title, outcome, detail: seen.redact(detail) };
}

interface Verdict {
  readonly outcome: Outcome;
  readonly detail: string;
}

/** Skips a rule that an earlier result makes pointless: one failure says more than thirty with the same cause. */
function blockedBy({ needs = [] }: Rule, before: readonly CheckResult[]): Verdict | undefined {
  const gate = before.find(result => result.outcome === 'failed' && gates.some(one => one.id === result.id));
  if (gate) return { outcome: 'skipped', detail: `${gate.id} failed.` };
  const missing = before.find(result => needs.includes(result.id) && result.outcome !== 'passed');
  if (!missing) return undefined;
  if (missing.outcome === 'not-offered') return { outcome: 'not-offered', detail: missing.detail };
  return {
    outcome: 'skipped',
    detail: `${missing.id} ${missing.outcome === 'failed' ? 'failed' : 'was skipped'}.`,
  };
}

async function findingOf({ check }: Rule, seen: Observations): Promise<Finding> {
  try {
    return await check(seen);
  } catch (error) {
    if (error instanceof NoAnswer) return error.message;
    if (error instanceof NotAsked) return { outcome: 'skipped', why: error.message };
    seen.line.signal.throwIfAborted();
    // Completes the report even if the backend's answers break the checker.
    return `The answer can’t be judged: ${messageOf(error)}`;
  }
}

function verdict(finding: Finding): Verdict {
  if (finding === undefined) return { outcome: 'passed', detail: '' };
  if (typeof finding === 'string') return { outcome: 'failed', detail: finding };
  return { outcome: finding.outcome, detail: finding.why };
}
