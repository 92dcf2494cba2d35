import type { AcceptedSettings } from '../types/handler.js';
import type { Settings } from '../types/settings.js';

/** The value that the page sent, if the operator accepts it and it fits; else undefined, with a warning. */
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
  // The value itself stays out of the log: it is what the page's user typed.
  const message = `The page sent "${name}", which is not accepted; the server's own is used.`;
  warn({ code: 'setting_ignored', message });
  return undefined;
}
