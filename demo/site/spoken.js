// @ts-check
// Wording for spoken sentences. Text that reads well on a page (“2 × Galão, €5.20”) sounds odd when spoken.

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `one bag`, `four bags`. @param {number} quantity @param {string} one @param {string} many */
export const numbered = (quantity, one, many) =>
  `${SMALL[quantity] ?? quantity} ${quantity === 1 ? one : many}`;

/** `two flat whites`, `one bag of Ribeira filter`. @param {number} quantity @param {import('./catalogue.js').Drink | import('./catalogue.js').Bag} item */
export const counted = (quantity, item) =>
  item.kind === 'bag'
    ? `${numbered(quantity, 'bag', 'bags')} of ${item.name}`
    : numbered(quantity, item.name.toLowerCase(), item.plural);

/** `7.60 euros`, `12 euros`. @param {number} cents */
export const spokenEuros = cents => `${(cents / 100).toFixed(2).replace('.00', '')} euros`;

/** `a, b and c`. @param {string[]} words */
export const listed = words => new Intl.ListFormat('en-GB').format(words);

/** @param {string} text */
export const capital = text => text.charAt(0).toUpperCase() + text.slice(1);
