import type { Warn } from '../../core/errors/warnings.js';
import { isLive } from '../../core/model/status.js';
import type { LauncherWords } from '../../lang/own-words.js';
import { choice } from '../config/attribute-values.js';
import type { VoiceHost } from '../host.js';
import type { LauncherView } from './launcher.js';

/** What the launcher is drawn from, and what a click on it does. */
export function launcherView(host: VoiceHost, words: LauncherWords, warn: Warn): LauncherView {
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

/** Opening is the click that starts a call; hiding the panel does not end it. */
async function press(host: VoiceHost, warn: Warn): Promise<void> {
  const variant = choice(host, 'variant', warn);
  if (variant === 'button' && isLive(host.status)) return host.stop();
  if (variant !== 'panel') return host.start();
  // Before the panel opens: a visitor who declines the question finds the panel as it was.
  if (!host.open && host.status === 'idle') void host.start();
  host.open = !host.open;
  await host.updateComplete;
  // A question in the panel has the focus already.
  const selector = host.open ? '.panel:not(:focus-within)' : '.launcher';
  host.renderRoot.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
}
