import type { VoiceHost } from '../host.js';

export const storedAt = 'navai-voice:consent';

/** The versions that were agreed to in this page: its storage may be blocked. */
export const agreed: string[] = [];

/** The version that the visitor has yet to agree to; undefined if there is none, or they have. */
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
 * Keeps calls that page code starts from starting before the visitor agrees: nothing is requested, opened or loaded
 * until then. It listens first, so that no listener of the page sees such a start.
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

/** 48 bits, which leave room for the product in a number: texts that differ are asked about again. */
function hash(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum * 31 + text.charCodeAt(at)) % 0xffff_ffff_ffc5;
  return `${sum}`;
}
