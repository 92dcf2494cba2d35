import type { VoiceHost } from '../host.js';

/** The storage key of the corner that the visitor chose, for all pages of the site. */
export const cornerKey = 'navai-voice:corner';

/** Whether a visitor wants it at all, in this tab; each element of a page by itself. */
export const dismissedKey = ({ id }: Element): string => `navai-voice:dismissed:${id}`;

/** What a visitor has decided in an earlier page, before anything is drawn. Browsers may keep storage from us. */
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

/** The stored choices, unchecked: any script of the site can write them. Empty if the storage is blocked. */
export function remembered(): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(localStorage.getItem(rememberedAt) ?? ''));
  } catch {
    return {};
  }
}

/** The languages that the page offers. */
export function languagesOf({ languages }: VoiceHost): string[] {
  return String(languages ?? '')
    .split(/\s+/)
    .filter(Boolean);
}

/** The language that the visitor chose before, if it is offered and the page asks for none: for words and agent. */
export function speakAsChosen(element: VoiceHost): void {
  const language = String(remembered().language);
  if (element.language || element.lang || !languagesOf(element).includes(language)) return;
  element.language = element.lang = language;
}
