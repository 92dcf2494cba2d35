// @ts-check
// Azulejos: the tiles on the house fronts and on the coffee bags, as patterns that every drawing of a page may use.
import { html } from '../html.js';

/** One quarter of a tile, turned around its corner four times, is how painters make them too. @param {string} id @param {import('../html.js').Html} quarter */
const tile = (id, quarter) => html`<pattern id="${id}" width="40" height="40" patternUnits="userSpaceOnUse">
  <rect class="tile-ground" width="40" height="40"/>
  ${[0, 90, 180, 270].map(turn => html`<g transform="rotate(${turn} 20 20)">${quarter}</g>`)}
</pattern>`;

/** Outside `<main>`, so that the patterns are there for every page. A hidden drawing’s patterns would not be painted. */
export const tilePatterns = html`<svg class="tile-patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>
  ${tile('tile-star', html`<path class="tile-ink" d="M20 20 10 4 20 8 30 4Z"/><circle class="tile-ink" r="7"/><circle class="tile-sun" r="3"/>`)}
  ${tile('tile-wave', html`<path class="tile-ink" d="M0 0h20a20 20 0 0 1-20 20z"/><path class="tile-ground" d="M0 0h10a10 10 0 0 1-10 10z"/>`)}
  ${tile('tile-petal', html`<path class="tile-ink" d="M20 20C8 18 4 10 2 2c8 2 16 6 18 18z"/><circle class="tile-sun" cx="20" cy="2" r="3"/>`)}
  ${tile('tile-grid', html`<path class="tile-ink" d="M0 0h9v9H0zM20 11l9 9h-9z"/><path class="tile-sun" d="M20 0h4v4h-4z"/>`)}
</defs></svg>`;
