import type { VoiceHost } from '../host.js';

/** The parts whose click starts a call. */
const startButtons = /^(launcher|(re)?start-button|retry-button)/;

/** Whether a press is the beginning of a click that starts a call. */
export function beginsStart({ open, variant }: VoiceHost, event: Event): boolean {
  const { button, key, repeat, target } = event as PointerEvent & KeyboardEvent;
  if (button || repeat || (key && key !== 'Enter' && key !== ' ')) return false;
  const part = String((target as Element).closest('button')?.part);
  const closes = open && variant === 'panel' && part === 'launcher';
  return startButtons.test(part) && !closes;
}

export function savesData(): boolean | undefined {
  return (navigator as { connection?: { readonly saveData?: boolean } }).connection?.saveData;
}
