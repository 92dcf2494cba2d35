import { html, nothing, type TemplateResult } from 'lit';
import { corners } from './corners.js';
import * as icons from './icons.js';
import { moveTo } from './mobility.js';
import type { View } from './view.js';

/** What dragging does, for those who can't drag; the panel has it in its options. */
export function moveButton({ element, words, variant, placement }: View): TemplateResult | typeof nothing {
  if (!element.movable || placement === 'inline' || variant === 'panel') return nothing;
  const all = Object.keys(corners) as (typeof placement)[];
  const next = all[(all.indexOf(placement) + 1) % all.length] as keyof typeof corners;
  const name = `${words.position}: ${words[corners[placement]]}`;
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
