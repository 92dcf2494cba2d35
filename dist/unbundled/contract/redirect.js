import { VoiceError } from '../core/errors/errors.js';
const warned = new WeakSet();
export async function follow(url, redirect, init, warn) {
    const asked = new URL(url, globalThis.document?.baseURI);
    const { signal } = init;
    if (asked.origin === globalThis.origin) {
        const answer = await fetch(asked, { ...init, mode: 'same-origin' }).catch(() => undefined);
        if (answer)
            return answer;
    }
    signal?.throwIfAborted();
    const target = redirect.headers.get('location') ?? (await targetOf(asked, signal));
    const next = target && new URL(target, asked);
    if (next && next.origin === asked.origin) {
        const answer = await fetch(next, { ...init, redirect: 'manual' });
        if (answer.type !== 'opaqueredirect')
            return answer;
    }
    const where = next ? next.origin + next.pathname : 'another address';
    const detail = `${asked.href} redirects to ${where}. Nothing was sent there: set \`backend\` to the final address.`;
    const error = new VoiceError('backend-invalid', detail);
    if (!warned.has(warn))
        warn('backend-redirected', detail, error);
    warned.add(warn);
    throw error;
}
async function targetOf(asked, signal = null) {
    const seen = await fetch(asked, { credentials: 'omit', signal }).catch(() => undefined);
    return seen?.redirected ? seen.url : undefined;
}
