import type { HandlerWarning } from '../types/warning.js';
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
/**
 * Bounds how much of one kind runs at once, so that a slow service can't slow down everything else. Refuses the rest at
 * once instead of queueing it: under a lasting overload, a queue makes every answer late. If the processor is the
 * bottleneck, refuses earlier. Warns once a minute.
 */
export declare function createBulkhead({ name, max, warn, isSaturated, }: BulkheadOptions): Bulkhead;
export {};
