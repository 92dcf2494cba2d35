import type { HandlerWarning } from '../types/warning.js';
import { createSaturation } from '../util/saturation.js';
import { refuse } from './refusal.js';

/** Runs the work, or throws a Refusal `overloaded` if too much of its kind runs already. */
export type Bulkhead = <Result>(work: () => Promise<Result>) => Promise<Result>;

interface BulkheadOptions {
  /** The option that sets the limit, for the warning. */
  readonly name: string;
  /** How much may run at once; `false`: any number. */
  readonly max: number | false;
  readonly warn: (warning: HandlerWarning) => void;
  /** Whether the processor is the bottleneck; default: measured. */
  readonly isSaturated?: () => boolean;
}

/** What runs at once even if the processor is the bottleneck: an eighth of the limit, and never less than eight. */
const [SPARED, MIN_SPARED] = [1 / 8, 8];
const WARN_MS = 60_000;
/** Seconds after which a refused page tries again: different ones, or all would come back at once. */
const [MIN_WAIT, MAX_WAIT] = [1, 3];

/**
 * Bounds how much of one kind runs at once, so that a slow service can't slow down everything else. Refuses the rest at
 * once instead of queueing it: under a lasting overload, a queue makes every answer late. If the processor is the
 * bottleneck, refuses earlier. Warns once a minute.
 */
export function createBulkhead({
  name,
  max,
  warn,
  isSaturated = createSaturation(),
}: BulkheadOptions): Bulkhead {
  let running = 0;
  let warnAt = Number.NEGATIVE_INFINITY;
  const shed = (): never => {
    const now = performance.now();
    if (now >= warnAt) {
      warnAt = now + WARN_MS;
      warn({ code: 'overloaded', message: `${name}: ${running} of ${max} run at once; more are refused.` });
    }
    const seconds = MIN_WAIT + Math.floor(Math.random() * (MAX_WAIT - MIN_WAIT + 1));
    return refuse('overloaded', { headers: { 'Retry-After': String(seconds) } });
  };
  const isFull = () =>
    max !== false && (running >= max || (running >= Math.max(max * SPARED, MIN_SPARED) && isSaturated()));
  return async work => {
    if (isFull()) return shed();
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
    }
  };
}
