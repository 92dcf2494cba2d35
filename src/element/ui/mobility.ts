import type { NavaiVoiceElement } from '../navai-voice-element.js';

/** Moves the widget to another corner. */
export function moveTo(element: NavaiVoiceElement, placement: NavaiVoiceElement['placement']): void {
  element.placement = placement;
}

/** Takes the widget from the page. */
export function dismiss(element: NavaiVoiceElement): void {
  element.remove();
}
