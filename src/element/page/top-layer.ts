import type { SettingsElement } from '../settings-element.js';

/** The elements of the page, in the order in which they came: those in one corner stand one above the other. */
const inPage = new Set<SettingsElement>();

export function enterPage(element: SettingsElement): void {
  inPage.add(element);
}

export function leavePage(element: SettingsElement): void {
  inPage.delete(element);
  moved(element);
}

/** Another place in the row may be the others' now. */
export function moved(cause: SettingsElement): void {
  for (const element of inPage) if (element !== cause) element.requestUpdate();
}

/**
 * No `z-index`, `transform` or `overflow` of the page reaches a frame there; older browsers, and frames that are not
 * floating, go without.
 */
export function toTopLayer(element: SettingsElement, frame: HTMLElement | null): void {
  const row = [...inPage].filter(other => other.isConnected && other.placement === element.placement);
  try {
    frame?.style.setProperty('--nth', `${row.indexOf(element)}`);
    if (frame?.isConnected && !frame.matches(':popover-open')) frame.showPopover();
  } catch {}
}
