// @ts-check
// A climb drawn as hikers know it: distance to the right, height up.
import { html } from '../html.js';

const WIDTH = 320;
const HEIGHT = 96;

/** @param {number[]} metres heights along the way, evenly spaced */
export function profile(metres) {
  const [low, high] = [Math.min(...metres), Math.max(...metres)];
  const points = metres.map((metre, index) => {
    const x = 8 + (index * (WIDTH - 34)) / (metres.length - 1);
    return { x, y: HEIGHT - 14 - ((metre - low) / (high - low)) * (HEIGHT - 44) };
  });
  const line = points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L');
  const first = points[0] ?? { x: 0, y: 0 };
  const last = points.at(-1) ?? first;
  return html`<svg class="profile" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false">
    <path class="profile-ground" d="M0 ${HEIGHT}V${first.y}L${line}H${WIDTH}V${HEIGHT}z"/>
    <path class="profile-way" d="M${line}"/>
    <circle class="profile-start" cx="${first.x}" cy="${first.y}" r="4"/>
    <path class="profile-flag" d="M${last.x} ${last.y}v-26l17 6-17 6"/>
  </svg>`;
}
