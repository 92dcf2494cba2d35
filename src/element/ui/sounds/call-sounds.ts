import { isOpen, type Status } from '../../../core/model/status.js';
import type { View } from '../base/view.js';

/** With `sounds`, plays a short sound when a call connects and when it ends, but not for reconnects. */
export class CallSounds {
  #before: Status = 'idle';

  updated({ status, element }: View): void {
    const before = this.#before;
    this.#before = status;
    if (!element.sounds || status === before) return;
    const starts = status === 'connected' && before !== 'reconnecting';
    const ends = isOpen(before) && !isOpen(status);
    if (starts || ends) void play(starts ? 'start' : 'end', element.volume);
    // Preloads the code.
    else if (status === 'connecting') import('./sounds.js').catch(() => {});
  }
}

/** Ignores sounds that can't be loaded or played. */
async function play(kind: 'start' | 'end', volume: number): Promise<void> {
  try {
    const { chime } = await import('./sounds.js');
    await chime(kind, volume);
  } catch {}
}
