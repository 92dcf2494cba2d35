import type { StartOptions } from './model/start-options.js';
import type { Backend } from './ports/backend.js';
/** The answer of a mint, and when it came. */
export interface Minted {
    readonly secret: unknown;
    /** By `performance.now()`, which does not change with the clock. */
    readonly at: number;
}
export declare function mint(backend: Backend, options: StartOptions, signal: AbortSignal): Promise<Minted>;
/**
 * Connects with a secret that is still valid, because a permission prompt can stay open for longer than a secret lives.
 * Mints another one if this one is about to expire, or if the service refuses one that may have expired.
 */
export declare function withFreshSecret<Connection>(minted: Minted, another: () => Promise<Minted>, connect: (secret: unknown) => Promise<Connection>): Promise<Connection>;
/**
 * Whether a secret is about to expire. `expires_at` is by the service's clock, which may differ from ours: it only tells
 * how long the secret lived when it came, and the time since then decides.
 */
export declare function isStale({ secret, at }: Minted, marginMs?: number): boolean;
