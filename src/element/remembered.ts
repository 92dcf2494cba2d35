import type { SettingsElement } from './settings-element.js';

/** Where a visitor wants the widget, in all pages of the site. */
export const cornerKey = 'navai-voice:corner';

/** Whether a visitor wants it at all, in this tab; each element of a page by itself. */
export const dismissedKey = ({ id }: Element): string => `navai-voice:dismissed:${id}`;

/** What a visitor has decided in an earlier page, before anything is drawn. Browsers may keep storage from us. */
export function recall(element: SettingsElement): void {
  const { dismissible, movable, placement } = element;
  try {
    if (dismissible && sessionStorage.getItem(dismissedKey(element))) element.hidden = true;
    const corner = movable && placement !== 'inline' ? String(localStorage.getItem(cornerKey)) : '';
    if (/^(top|bottom)-(start|end)$/.test(corner)) element.placement = corner as typeof placement;
  } catch {}
}
