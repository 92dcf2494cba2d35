// @ts-check
import { html } from '../html.js';

/** Strength as a road sign would give it. @param {number} slope in percent */
export const slopeSign =
  slope => html`<span class="slope"><span class="visually-hidden">Strength: </span>${slope} %
  <span class="visually-hidden"> slope</span></span>`;
