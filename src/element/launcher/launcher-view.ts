import type { Warn } from '../../core/errors/warnings.js';
import { isLive } from '../../core/model/status.js';
import type { LauncherWords } from '../../lang/own-words.js';
import { choice } from '../config/attribute-values.js';
import type { VoiceHost } from '../host.js';
import type { LauncherView } from './launcher.js';

/** Builds the launcher's view: its state, and the action of a click on it. */
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

/** The click that opens the panel also starts a call; hiding the panel does not end the call. */
async function press(host: VoiceHost, warn: Warn): Promise<void> {
  const variant = choice(host, 'variant', warn);
  if (variant === 'button' && isLive(host.status)) return host.stop();
  if (variant !== 'panel') return host.start();
  // Before the panel opens, so that declining consent restores the panel's previous state.
  if (!host.open && host.status === 'idle') void host.start();
  host.open = !host.open;
  await host.updateComplete;
  // Keeps the focus on a question in the panel.
  const selector = host.open ? '.panel:not(:focus-within)' : '.launcher';
  host.renderRoot.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
}
