import type { NavaiVoiceElement } from '../navai-voice-element.js';

export const storedAt = 'navai-voice:consent';

/** The versions that were agreed to in this page: its storage may be blocked. */
export const agreed: string[] = [];

/** The version that the visitor has yet to agree to; undefined where there is none, or they have. */
export function missingConsent({ consent, consentVersion, children }: NavaiVoiceElement): string | undefined {
  let text = consent ?? '';
  for (const { slot, textContent } of children) if (slot === 'consent') text += `\n${textContent}`;
  if (!text) return undefined;
  const version = consentVersion || hash(text);
  try {
    if (localStorage[storedAt] === version) return undefined;
  } catch {}
  return agreed.includes(version) ? undefined : version;
}

/** 48 bits, which leave room for the product in a number: texts that differ are asked about again. */
function hash(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum * 31 + text.charCodeAt(at)) % 0xffff_ffff_ffc5;
  return `${sum}`;
}
