// @ts-check
// A 250 g bag with its own azulejo.
import { html } from '../html.js';

/** @param {import('../../site/catalogue.js').Bag} bag */
export const bag = ({
  id,
  tile,
  name,
  slope,
}) => html`<svg class="bag" viewBox="0 0 240 200" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
  <clipPath id="bag-${id}"><path d="M74 40h92l6 136q0 6-6 6H74q-6 0-6-6z"/></clipPath>
  <path class="hill" d="M0 190 240 ${190 - slope * 4}V200H0z"/>
  <g clip-path="url(#bag-${id})">
    <rect class="bag-paper" x="60" y="30" width="120" height="160"/>
    <rect x="60" y="40" width="120" height="160" fill="url(#${tile})"/>
    <path class="bag-shade" d="M148 30h32v160h-22q6-80-10-160z"/>
  </g>
  <path class="bag-fold" d="M72 22h96l2 22H70z"/><path class="bag-seam" d="M72 32h97"/>
  <rect class="bag-label" x="86" y="92" width="68" height="56"/>
  <text class="bag-initial" x="120" y="126" text-anchor="middle">${name.charAt(0)}</text>
  <path class="bag-line" d="M98 138 142 ${138 - slope * 0.5}"/>
</svg>`;
