// @ts-check
// The town on the hill behind the front page’s headline. At night (a dark colour scheme) its windows light up.
import { html } from '../html.js';
import { house } from './house.js';
import { seeded } from './random.js';

const WIDTH = 1440;
// The left is for the headline: the town stays low until here, then climbs.
const QUAY = 760;
const GRADE = 0.46;

/** Where the funicular’s rail runs: flat along the quay, then straight up. @param {number} x */
const rail = x => 606 - Math.max(0, x - QUAY) * GRADE;

/**
 * One row of houses along the hill, `up` above the rail.
 * @param {number} seed @param {{ from: number, up: number, low: number, high: number }} row
 */
function row(seed, { from, up, low, high }) {
  const random = seeded(seed);
  const houses = [];
  for (let x = from; x < WIDTH + 20; ) {
    const width = Math.round(random.between(44, 84));
    const height = Math.round(random.between(low, high));
    houses.push(house(random, { x, y: Math.round(rail(x + width / 2) - up), width, height }));
    x += width + (random.next() < 0.15 ? 10 : 1);
  }
  return houses;
}

/** An umbrella pine. @param {number} x @param {number} y @param {number} size */
const pine = (x, y, size) => html`<g transform="translate(${x} ${y}) scale(${size})">
  <path class="trunk" d="M0 0C2-20-2-30 1-50M1-30l11-14M0-34l-10-12"/>
  <path class="leaf" d="M-34-46c0-14 14-18 18-18 4-10 28-10 32 0 12 0 20 8 20 18z"/></g>`;

/** @param {number} x */
const lamp = x => html`<g transform="translate(${x} ${rail(x) - 2})">
  <path class="iron" d="M0 0v-44m-6 0h12"/><circle class="glow" cy="-50" r="16"/><circle class="bulb" cy="-50" r="5"/></g>`;

const church = html`<g transform="translate(1190 84)">
  <path class="front-plaster" d="M-58 190V60h116v130zM-58 60V0h26v60zM32 60V0h26v60z"/>
  <path class="roof" d="M-62 0l17-26L-28 0zM28 0l17-26L62 0z"/><path class="front-plaster" d="M-30 62c0-40 60-40 60 0z"/>
  <path class="iron" d="M0 32V8m-6 8H6"/><circle class="pane lit" cy="92" r="13"/><path class="pane" d="M-10 190v-46a10 10 0 0 1 20 0v46z"/></g>`;

/** Built level on a wedge, as the real ones are, so that nobody’s coffee tips. */
const funicular = html`<g class="funicular"><g transform="translate(${QUAY + 40} ${rail(QUAY + 40).toFixed(1)})">
  <path class="car-foot" d="M-8 0 122 ${-130 * GRADE}V-66H-8z"/>
  <rect class="car" x="-8" y="-128" width="130" height="64" rx="7"/>
  <path class="car-roof" d="M-14-128h142l-8-11H-6z"/>
  <path class="car-stripe" d="M-8-84h130v8H-8z"/>
  ${[0, 1, 2, 3, 4].map(n => html`<rect class="car-pane" x="${1 + n * 23.4}" y="-118" width="17" height="27" rx="2"/>`)}
  <circle class="bulb" cx="118" cy="-72" r="3.5"/></g></g>`;

const stairs = Array.from({ length: 27 }, () => `h22v${(-22 * GRADE).toFixed(2)}`).join('');

export const hillside = html`<svg class="hillside" viewBox="0 0 ${WIDTH} 680" preserveAspectRatio="xMaxYMax slice" aria-hidden="true" focusable="false">
  <circle class="sun" cx="980" cy="160" r="62"/>
  <path class="far-hill" d="M0 590C240 540 420 570 640 520S900 340 1040 270s260-70 400-90v500H0z"/>
  ${church}
  ${row(31, { from: 1030, up: 128, low: 52, high: 100 })}
  ${pine(1008, 372, 1.2)}${pine(1352, 172, 1.1)}
  ${row(77, { from: 850, up: 62, low: 60, high: 112 })}
  ${pine(822, 556, 0.9)}
  ${row(12, { from: -8, up: 0, low: 46, high: 92 })}
  <path class="wall" d="M0 ${rail(0)}H${QUAY}L${WIDTH} ${rail(WIDTH)}V680H0z"/>
  <path fill="url(#tile-star)" d="M${QUAY + 120} 680 ${WIDTH} ${rail(WIDTH) + 66}V680z"/>
  <path class="step" d="M${QUAY + 60} ${rail(QUAY + 60) + 52}${stairs}"/>
  <path class="track" d="M0 ${rail(0)}H${QUAY}L${WIDTH} ${rail(WIDTH)}"/>
  ${[90, 300, 700, 960, 1220].map(lamp)}
  ${funicular}
</svg>`;
