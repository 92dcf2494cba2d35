// @ts-check
import { html } from '../html.js';

/** The sign: a cup standing level on a slope. */
export const mark = html`<svg class="mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
  <path class="mark-hill" d="M0 40 40 19v21z"/><path class="mark-cup" d="M11 8h18v7c0 7-4 10-9 10s-9-3-9-10zM29 10h3a4 4 0 0 1 0 8h-3.6"/></svg>`;
