import type { VoiceHost } from '../host.js';

/** The storage key of the corner that the visitor chose, for all pages of the site. */
export const cornerKey = 'navai-voice:corner';

/** The session storage key that marks an element as dismissed in this tab; one key per element id. */
export const dismissedKey = ({ id }: Element): string => `navai-voice:dismissed:${id}`;

/** Restores the visitor's decisions from earlier pages, before the first drawing. Ignores blocked storage. */
export function recall(element: VoiceHost): void {
  const { dismissible, movable, placement } = element;
  try {
    if (dismissible && sessionStorage.getItem(dismissedKey(element))) element.hidden = true;
    const corner = movable && placement !== 'inline' ? String(localStorage.getItem(cornerKey)) : '';
    if (/^(top|bottom)-(start|end)$/.test(corner)) element.placement = corner as typeof placement;
  } catch {}
}

/** The storage key of the visitor's choices, for all pages of the site. */
export const rememberedAt = 'navai-voice:choices';

/** Returns the stored choices, unvalidated: any script of the site can write them. Empty if storage is blocked. */
export function remembered(): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(localStorage.getItem(rememberedAt) ?? ''));
  } catch {
    return {};
  }
}

/** Returns the languages that the page offers, as BCP 47 tags. */
export function languagesOf({ languages }: VoiceHost): string[] {
  return String(languages ?? '')
    .split(/\s+/)
    .filter(Boolean);
}

/** Restores the visitor's language, for texts and agent, if the page offers it and sets no language itself. */
export function speakAsChosen(element: VoiceHost): void {
  const language = String(remembered().language);
  if (element.language || element.lang || !languagesOf(element).includes(language)) return;
  element.language = element.lang = language;
}
