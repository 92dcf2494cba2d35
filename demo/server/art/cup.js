// @ts-check
// Drinks drawn from what is in them: a vessel cut open, layer by layer, standing on a slope as steep as its taste.
import { html } from '../html.js';

/** @typedef {{ inside: string, top: number, bottom: number, handle?: string, saucer?: true, middle: [left: number, right: number] }} Vessel */

/** @type {Record<string, Vessel>} */
const VESSELS = {
  demitasse: {
    inside: 'M68 92h64l-7 40q-3 14-17 14H92q-14 0-17-14z',
    top: 92,
    bottom: 146,
    handle: 'M130 100q20-3 19 12-1 15-24 16',
    saucer: true,
    middle: [76, 124],
  },
  cup: {
    inside: 'M48 80h104q0 66-40 66H88q-40 0-40-66z',
    top: 80,
    bottom: 146,
    handle: 'M150 90q24-5 23 13-1 20-33 21',
    saucer: true,
    middle: [64, 136],
  },
  glass: {
    inside: 'M70 34h60l-7 110q-1 8-8 8H85q-7 0-8-8z',
    top: 34,
    bottom: 152,
    middle: [78, 122],
  },
  tumbler: {
    inside: 'M60 66h80l-7 78q-1 8-9 8H76q-8 0-9-8z',
    top: 66,
    bottom: 152,
    middle: [70, 130],
  },
};

/** @type {Record<string, (vessel: Vessel) => import('../html.js').Html>} */
const EXTRAS = {
  steam: ({ top }) =>
    html`<path class="steam" d="M86 ${top - 14}q-8-9 0-18t0-18M102 ${top - 14}q-8-9 0-18t0-18M118 ${top - 14}q-8-9 0-18t0-18"/>`,
  ice: ({ top, middle: [left, right] }) =>
    html`<rect class="ice" x="${left + 2}" y="${top + 18}" width="22" height="22" rx="4" transform="rotate(-14 ${left + 13} ${top + 29})"/>
      <rect class="ice" x="${right - 26}" y="${top + 32}" width="22" height="22" rx="4" transform="rotate(18 ${right - 15} ${top + 43})"/>`,
  lemon: ({ top, middle: [, right] }) =>
    html`<g transform="translate(${right + 2} ${top - 2})"><circle class="lemon-peel" r="17"/><circle class="lemon-flesh" r="13"/>
      <path class="lemon-ribs" d="M0-13V13M-11-6.5 11 6.5M-11 6.5 11-6.5"/></g>`,
  straw: ({ top }) => html`<path class="straw" d="M94 ${top + 96} 116 ${top - 24}h20"/>`,
};

/** @param {import('../../site/catalogue.js').Drink} drink */
export function cup({ id, look, slope }) {
  const vessel = /** @type {Vessel} */ (VESSELS[look.vessel]);
  /** @param {...string} names those of these that this drink has */
  const extra = (...names) => names.map(name => look.extras?.includes(name) && EXTRAS[name]?.(vessel));
  return html`<svg class="cup" viewBox="0 0 240 200" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
    <clipPath id="inside-${id}"><path d="${vessel.inside}"/></clipPath>
    ${hill(slope)}
    <g transform="translate(20 0)">
      ${vessel.handle && html`<path class="handle" d="${vessel.handle}"/>`}
      <path class="glass-back" d="${vessel.inside}"/>
      ${extra('straw')}
      <g clip-path="url(#inside-${id})">${layers(vessel, look.layers)}${extra('ice')}</g>
      <path class="vessel" d="${vessel.inside}"/>
      ${extra('steam', 'lemon')}
      ${vessel.saucer && html`<path class="saucer" d="M40 148h120q-8 11-22 11H62q-14 0-22-11z"/>`}
    </g>
  </svg>`;
}

/** Bottom up; the shares are of the vessel’s height, and what they leave is air. @param {Vessel} vessel @param {[string, number][]} shares */
function layers({ top, bottom }, shares) {
  let level = bottom;
  return shares.map(([colour, share]) => {
    const height = (bottom - top) * share;
    level -= height;
    return html`<rect class="fill-${colour}" x="40" y="${level.toFixed(1)}" width="120" height="${(height + 1).toFixed(1)}"/>`;
  });
}

/** Twice as steep as in life, or nobody would see it. @param {number} slope in percent */
export function hill(slope) {
  const rise = 240 * (slope / 100) * 2;
  const plinth = 160;
  return html`<path class="hill" d="M0 ${178 + rise / 6}L240 ${(178 - rise).toFixed(1)}V200H0z"/>
    <path class="plinth" d="M52 ${plinth}H188V200H52z"/>`;
}
