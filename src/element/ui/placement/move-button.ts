import { html, nothing, type TemplateResult } from 'lit';
import * as icons from '../base/icons.js';
import type { View } from '../base/view.js';
import { corners, nameOf } from './corners.js';
import { moveTo } from './mobility.js';

/** Moves the widget to the next corner, for visitors who cannot drag. Panel and bar offer it in their options. */
export function moveButton({ element, words, variant, placement }: View): TemplateResult | typeof nothing {
  if (!element.movable || placement === 'inline' || variant === 'panel') return nothing;
  const next = corners[(corners.indexOf(placement) + 1) % corners.length] ?? placement;
  const name = `${words.position}: ${nameOf(placement, words, getComputedStyle(element).direction)}`;
  return html`<button
    class="dismiss move"
    part="move-button"
    type="button"
    aria-label=${name}
    title=${name}
    @click=${() => moveTo(element, next)}
  >
    ${icons.move}
  </button>`;
}
