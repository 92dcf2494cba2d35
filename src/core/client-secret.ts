import { VoiceError } from './errors/errors.js';
import type { StartOptions } from './model/start-options.js';
import type { Backend } from './ports/backend.js';

/** The answer of a mint, and when it came. */
export interface Minted {
  readonly secret: unknown;
  /** By `performance.now()`, which does not change with the clock. */
  readonly at: number;
}

export async function mint(backend: Backend, options: StartOptions, signal: AbortSignal): Promise<Minted> {
  const secret = await backend.mint(options, signal);
  return { secret, at: performance.now() };
}

/** A service grants from 10 seconds to 2 hours, by the contract. */
const minLifetimeMs = 10_000;
const maxLifetimeMs = 7_200_000;

/** Used if the answer states no lifetime, or an impossible one because the two clocks differ. */
const assumedLifetimeMs = 60_000;

/** A secret must not expire on its way to the service. */
const leastMarginMs = 5_000;

/**
 * Connects with a secret that is still valid, because a permission prompt can stay open for longer than a secret lives.
 * Mints another one if this one is about to expire, or if the service refuses one that may have expired.
 */
export async function withFreshSecret<Connection>(
  minted: Minted,
  another: () => Promise<Minted>,
  connect: (secret: unknown) => Promise<Connection>,
): Promise<Connection> {
  const fresh = isStale(minted) ? await another() : minted;
  try {
    return await connect(fresh.secret);
  } catch (error) {
    const refused = error instanceof VoiceError && error.code === 'secret-rejected';
    if (!refused || performance.now() - fresh.at < minLifetimeMs) throw error;
    return connect((await another()).secret);
  }
}

/**
 * Whether a secret is about to expire. `expires_at` is by the service's clock, which may differ from ours: it only tells
 * how long the secret lived when it came, and the time since then decides.
 */
export function isStale({ secret, at }: Minted, marginMs = leastMarginMs): boolean {
  const { expires_at: expiresAt } = Object(secret) as { expires_at?: unknown };
  const elapsedMs = performance.now() - at;
  const statedMs = Number(expiresAt) * 1000 - (Date.now() - elapsedMs);
  const lifetimeMs = statedMs > 0 && statedMs <= maxLifetimeMs ? statedMs : assumedLifetimeMs;
  return elapsedMs > lifetimeMs - Math.min(marginMs, lifetimeMs / 2);
}
