// @ts-check
import { html } from '../html.js';

const FRONTS = ['plaster', 'rose', 'ochre', 'sky', 'plaster', 'mint', 'ochre', 'rose'];
const TILED = ['tile-star', 'tile-wave', 'tile-petal', 'tile-grid'];

/**
 * A town house whose foot stands at (x, y).
 * @param {ReturnType<typeof import('./random.js').seeded>} random
 * @param {{ x: number, y: number, width: number, height: number }} box
 */
export function house(random, { x, y, width, height }) {
  const top = y - height;
  const tiled = random.next() < 0.2;
  const front = tiled
    ? html`<rect x="${x}" y="${top}" width="${width}" height="${height + 90}" fill="url(#${random.pick(TILED)})"/>`
    : html`<rect class="front-${random.pick(FRONTS)}" x="${x}" y="${top}" width="${width}" height="${height + 90}"/>`;
  return html`<g>${roof(random, x, top, width)}${front}${windows(random, { x, top, width, height })}</g>`;
}

/** @param {ReturnType<typeof import('./random.js').seeded>} random @param {number} x @param {number} top @param {number} width */
function roof(random, x, top, width) {
  const rise = Math.round(random.between(10, 24));
  const shapes = [
    `M${x - 3} ${top}l${width / 2 + 3} ${-rise}l${width / 2 + 3} ${rise}z`,
    `M${x - 3} ${top}l10 ${-rise}h${width - 14}l10 ${rise}z`,
    `M${x} ${top}v-6h${width}v6z`,
  ];
  const chimney = random.next() < 0.5;
  return html`${chimney && html`<rect class="front-plaster" x="${x + width * 0.66}" y="${top - rise - 6}" width="7" height="${rise + 6}"/>`}
    <path class="${random.next() < 0.88 ? 'roof' : 'roof-dark'}" d="${random.pick(shapes)}"/>`;
}

/** @param {ReturnType<typeof import('./random.js').seeded>} random @param {{ x: number, top: number, width: number, height: number }} box */
function windows(random, { x, top, width, height }) {
  const columns = width > 62 ? 3 : 2;
  const gap = width / columns;
  const rows = Math.floor((height - 8) / 30);
  const cells = Array.from({ length: columns * rows }, (_, index) => {
    const left = x + gap * (index % columns) + gap / 2 - 5;
    const upper = top + 12 + 30 * Math.floor(index / columns);
    return html`<rect class="${random.next() < 0.45 ? 'pane lit' : 'pane'}" x="${left.toFixed(1)}" y="${upper}" width="10" height="15"/>`;
  });
  const balcony =
    rows > 1 && random.next() < 0.4 && html`<path class="rail" d="M${x + 5} ${top + 59}h${width - 10}"/>`;
  return [cells, balcony];
}
