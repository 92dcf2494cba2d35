import { VoiceError } from './errors/errors.js';
export async function mint(backend, options, signal) {
    const secret = await backend.mint(options, signal);
    return { secret, at: performance.now() };
}
const minLifetimeMs = 10_000;
const maxLifetimeMs = 7_200_000;
const assumedLifetimeMs = 60_000;
const leastMarginMs = 5_000;
export async function withFreshSecret(minted, another, connect) {
    const fresh = isStale(minted) ? await another() : minted;
    try {
        return await connect(fresh.secret);
    }
    catch (error) {
        const refused = error instanceof VoiceError && error.code === 'secret-rejected';
        if (!refused || performance.now() - fresh.at < minLifetimeMs)
            throw error;
        return connect((await another()).secret);
    }
}
export function isStale({ secret, at }, marginMs = leastMarginMs) {
    const { expires_at: expiresAt } = Object(secret);
    const elapsedMs = performance.now() - at;
    const statedMs = Number(expiresAt) * 1000 - (Date.now() - elapsedMs);
    const lifetimeMs = statedMs > 0 && statedMs <= maxLifetimeMs ? statedMs : assumedLifetimeMs;
    return elapsedMs > lifetimeMs - Math.min(marginMs, lifetimeMs / 2);
}
