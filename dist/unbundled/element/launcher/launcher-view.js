import { isLive } from '../../core/model/status.js';
import { choice } from '../config/attribute-values.js';
export function launcherView(host, words, warn) {
    return {
        ...host.session.state,
        open: host.open,
        variant: choice(host, 'variant', warn),
        writes: host.mode === 'text',
        words,
        press: () => void press(host, warn),
        start: () => void host.start(),
    };
}
async function press(host, warn) {
    const variant = choice(host, 'variant', warn);
    if (variant === 'button' && isLive(host.status))
        return host.stop();
    if (variant !== 'panel')
        return host.start();
    if (!host.open && host.status === 'idle')
        void host.start();
    host.open = !host.open;
    await host.updateComplete;
    const selector = host.open ? '.panel:not(:focus-within)' : '.launcher';
    host.renderRoot.querySelector(selector)?.focus({ preventScroll: true });
}
