import type { VoiceHost } from '../host.js';

export const storedAt = 'navai-voice:consent';

/** The consent versions accepted on this page, because its storage may be blocked. */
export const agreed: string[] = [];

/** Returns the consent version that the visitor has yet to accept; undefined if none is required or missing. */
export function missingConsent({ consent, consentVersion, children }: VoiceHost): string | undefined {
  let text = consent ?? '';
  for (const { slot, textContent } of children) if (slot === 'consent') text += `\n${textContent}`;
  if (!text) return undefined;
  const version = consentVersion || hash(text);
  try {
    if (localStorage[storedAt] === version) return undefined;
  } catch {}
  return agreed.includes(version) ? undefined : version;
}

/**
 * Blocks calls that page code starts until the visitor gives consent: nothing is requested, opened or loaded before.
 * Call it in the constructor, so that it runs first and no listener of the page sees a blocked start.
 */
export function gateStarts(host: VoiceHost): void {
  const gate = (event: Event) => {
    if (!missingConsent(host)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    void host.start();
  };
  host.addEventListener('navai-start', gate, true);
}

/** A 48-bit hash, so that a changed text asks again; 48 bits keep the product within a safe integer. */
function hash(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum * 31 + text.charCodeAt(at)) % 0xffff_ffff_ffc5;
  return `${sum}`;
}
