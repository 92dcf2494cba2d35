import type { AcceptedSettings } from '../types/handler.js';
import type { Settings } from '../types/settings.js';

/** Returns the page's value if the operator accepts it and it is valid; otherwise warns and returns undefined. */
export function fromPage(
  name: keyof AcceptedSettings,
  sent: string | undefined,
  { accept, warn }: Settings,
  fits: (value: string) => boolean,
): string | undefined {
  const value = sent?.trim();
  if (!value) return undefined;
  const rule = accept[name];
  const accepted = typeof rule === 'boolean' ? rule : rule?.includes(value);
  if (accepted && fits(value)) return value;
  // The user may have typed the value, so it stays out of the log.
  const message = `The page sent "${name}", which is not accepted; the server's own is used.`;
  warn({ code: 'setting_ignored', message });
  return undefined;
}
