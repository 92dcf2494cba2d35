import type { OnceTimes, Store } from '../types/store.js';
import { ClaimWatch, Heartbeat } from './claims.js';

/** Runs the work, or returns the answer of the first run with the same key, even while that still runs. */
export type Once = (
  key: string,
  times: OnceTimes,
  work: () => Promise<string>,
  manners?: OnceManners,
) => Promise<string>;

export interface OnceManners {
  /**
   * The answer if the process of the first run died before it answered. Stored, so that it stays the answer. Default:
   * the work runs again, so it must be repeatable.
   */
  readonly lost?: string | undefined;
  /** What is stored of an answer; default: all of it. */
  readonly shorten?: ((answer: string) => Promise<string>) | undefined;
}

const CLAIM = '?';
const ANSWER = '=';
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 250;

/** One request for a run. */
interface Job extends OnceTimes, OnceManners {
  readonly key: string;
  readonly work: () => Promise<string>;
}

/** The claims of this process on a store. */
interface Claims {
  readonly store: Store;
  readonly ours: string;
  readonly heartbeat: Heartbeat;
}

/**
 * Works across all processes that share the store. Work that rejects is not stored and may run again. Callers in this
 * process share the promise. Claims outlive their runs, so that a process that died in the middle of one is noticed.
 */
export function createOnce(store: Store): Once {
  const running = new Map<string, Promise<string>>();
  // Created on first use: some runtimes provide no randomness outside of a request.
  let claims: Claims | undefined;
  return (key, times, work, manners) => {
    claims ??= claimsOn(store);
    const job = { ...times, ...manners, key, work };
    const answer = running.get(key) ?? runOnce(claims, job).finally(() => running.delete(key));
    running.set(key, answer);
    return answer;
  };
}

function claimsOn(store: Store): Claims {
  const ours = `${CLAIM}${crypto.randomUUID()}`;
  return { store, ours, heartbeat: new Heartbeat(store, ours) };
}

async function runOnce(claims: Claims, job: Job): Promise<string> {
  const { store, ours } = claims;
  const { key, claimMs, keepMs, lost } = job;
  const watch = new ClaimWatch(store, claimMs);
  let pause = FIRST_PAUSE_MS;
  for (;;) {
    const before = await store.add(key, ours, claimMs + keepMs);
    if (before === undefined) return runAndKeep(claims, job);
    // Our own claim, and nothing runs here: the store accepted it after we had stopped waiting for its answer.
    if (before === ours) return renewAndRun(claims, job);
    if (before.startsWith(ANSWER)) return before.slice(ANSWER.length);
    if (await watch.isDead(before)) {
      if (lost !== undefined) return keep(store, job, lost);
      if (await takesOver(claims, job, before)) return renewAndRun(claims, job);
    }
    await new Promise(resolve => setTimeout(resolve, pause));
    pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS);
  }
}

/** Of several processes that find the same dead claim, one runs the work again. */
async function takesOver({ store, ours }: Claims, { key, claimMs }: Job, dead: string): Promise<boolean> {
  return (await store.add(`again:${dead}:${key}`, ours, claimMs)) === undefined;
}

async function renewAndRun(claims: Claims, job: Job): Promise<string> {
  await claims.store.set(job.key, claims.ours, job.claimMs + job.keepMs);
  return runAndKeep(claims, job);
}

async function runAndKeep({ store, heartbeat }: Claims, job: Job): Promise<string> {
  try {
    const answer = await heartbeat.during(job.work);
    await keep(store, job, (await job.shorten?.(answer)) ?? answer);
    return answer;
  } catch (cause) {
    // If this fails too, the claim counts as a dead process's.
    await store.delete(job.key).catch(() => {});
    throw cause;
  }
}

async function keep(store: Store, { key, keepMs }: Job, answer: string): Promise<string> {
  await store.set(key, `${ANSWER}${answer}`, keepMs);
  return answer;
}
