// @ts-check
// What Ladeira sells. One table for the pages, the cart and the functions that the agent may call,
// so that the shown and the spoken price can never differ.

/**
 * @typedef {'none' | 'low' | 'medium' | 'high'} Caffeine
 * @typedef {'none' | 'dairy' | 'oat'} Milk
 * @typedef {{ vessel: 'demitasse' | 'cup' | 'glass' | 'tumbler', layers: [colour: string, share: number][], extras?: string[] }} Look
 * @typedef {{ id: string, kind: 'drink', name: string, plural: string, about: string, cents: number, slope: number,
 *   caffeine: Caffeine, milk: Milk, cold: boolean, look: Look }} Drink
 * @typedef {{ id: string, kind: 'bag', name: string, about: string, cents: number, slope: number,
 *   caffeine: Caffeine, origin: string, notes: string, tile: string }} Bag
 */

/** `slope` is how steep it tastes, in percent: our word for strength, drawn on every card. @type {Drink[]} */
export const drinks = [
  {
    id: 'bica',
    kind: 'drink',
    name: 'Bica',
    plural: 'bicas',
    about: 'The Lisbon espresso: short, round, gone in three sips.',
    cents: 140,
    slope: 18,
    caffeine: 'high',
    milk: 'none',
    cold: false,
    look: {
      vessel: 'demitasse',
      layers: [
        ['coffee', 0.74],
        ['crema', 0.14],
      ],
      extras: ['steam'],
    },
  },
  {
    id: 'cortado',
    kind: 'drink',
    name: 'Cortado',
    plural: 'cortados',
    about: 'Madrid’s half and half. A double, cut with as much warm milk.',
    cents: 240,
    slope: 14,
    caffeine: 'high',
    milk: 'dairy',
    cold: false,
    look: {
      vessel: 'tumbler',
      layers: [
        ['coffee', 0.42],
        ['latte', 0.3],
        ['foam', 0.1],
      ],
    },
  },
  {
    id: 'flat-white',
    kind: 'drink',
    name: 'Flat white',
    plural: 'flat whites',
    about: 'Two shots under milk steamed until it shines.',
    cents: 380,
    slope: 11,
    caffeine: 'high',
    milk: 'dairy',
    cold: false,
    look: {
      vessel: 'cup',
      layers: [
        ['coffee', 0.34],
        ['latte', 0.38],
        ['foam', 0.14],
      ],
      extras: ['steam'],
    },
  },
  {
    id: 'galao',
    kind: 'drink',
    name: 'Galão',
    plural: 'galões',
    about: 'Tall, milky and in a glass, as grandmothers order it.',
    cents: 260,
    slope: 6,
    caffeine: 'medium',
    milk: 'dairy',
    cold: false,
    look: {
      vessel: 'glass',
      layers: [
        ['latte', 0.66],
        ['milk', 0.1],
        ['foam', 0.14],
      ],
      extras: ['steam'],
    },
  },
  {
    id: 'oat-latte',
    kind: 'drink',
    name: 'Oat latte',
    plural: 'oat lattes',
    about: 'One shot and Alentejo oats. Nothing else in the list.',
    cents: 410,
    slope: 7,
    caffeine: 'medium',
    milk: 'oat',
    cold: false,
    look: {
      vessel: 'cup',
      layers: [
        ['oat', 0.44],
        ['latte', 0.24],
        ['foam', 0.18],
      ],
    },
  },
  {
    id: 'mazagran',
    kind: 'drink',
    name: 'Mazagran',
    plural: 'mazagrans',
    about: 'Iced coffee with lemon and a little sugar. Better than it sounds.',
    cents: 420,
    slope: 12,
    caffeine: 'high',
    milk: 'none',
    cold: true,
    look: {
      vessel: 'tumbler',
      layers: [
        ['coffee', 0.56],
        ['amber', 0.28],
      ],
      extras: ['ice', 'lemon'],
    },
  },
  {
    id: 'oat-cold-brew',
    kind: 'drink',
    name: 'Oat cold brew',
    plural: 'oat cold brews',
    about: 'Eighteen hours in the fridge, then oats poured over the back of a spoon.',
    cents: 450,
    slope: 9,
    caffeine: 'high',
    milk: 'oat',
    cold: true,
    look: {
      vessel: 'glass',
      layers: [
        ['coffee', 0.52],
        ['latte', 0.14],
        ['oat', 0.2],
      ],
      extras: ['ice', 'straw'],
    },
  },
  {
    id: 'decaf-cortado',
    kind: 'drink',
    name: 'Decaf cortado',
    plural: 'decaf cortados',
    about: 'The four o’clock cortado. Water-washed beans, same cut.',
    cents: 260,
    slope: 5,
    caffeine: 'low',
    milk: 'dairy',
    cold: false,
    look: {
      vessel: 'tumbler',
      layers: [
        ['amber', 0.4],
        ['latte', 0.32],
        ['foam', 0.1],
      ],
    },
  },
  {
    id: 'carioca-de-limao',
    kind: 'drink',
    name: 'Carioca de limão',
    plural: 'cariocas de limão',
    about: 'Lemon peel in hot water. The way every good lunch ends.',
    cents: 180,
    slope: 2,
    caffeine: 'none',
    milk: 'none',
    cold: false,
    look: { vessel: 'demitasse', layers: [['lemon', 0.86]], extras: ['steam', 'lemon'] },
  },
];

/** Bags of 250 g, roasted in Lisbon on Tuesdays. @type {Bag[]} */
export const bags = [
  {
    id: 'graca-house-blend',
    kind: 'bag',
    name: 'Graça house blend',
    about: 'What we pull all day. Forgives any machine.',
    cents: 1150,
    slope: 10,
    caffeine: 'medium',
    origin: 'Brazil and Timor',
    notes: 'Almond, fig, brown sugar',
    tile: 'tile-star',
  },
  {
    id: 'ribeira-filter',
    kind: 'bag',
    name: 'Ribeira filter',
    about: 'Light and bright, for paper and patience.',
    cents: 1300,
    slope: 6,
    caffeine: 'medium',
    origin: 'Guji, Ethiopia, 2,050 m',
    notes: 'Bergamot, apricot, honey',
    tile: 'tile-wave',
  },
  {
    id: 'lavapies-dark',
    kind: 'bag',
    name: 'Lavapiés dark',
    about: 'For moka pots on small stoves and long talks.',
    cents: 1100,
    slope: 17,
    caffeine: 'high',
    origin: 'Nicaragua and Uganda',
    notes: 'Cocoa, walnut, smoke',
    tile: 'tile-petal',
  },
  {
    id: 'sesta-decaf',
    kind: 'bag',
    name: 'Sesta decaf',
    about: 'Water-washed, for the second half of the day.',
    cents: 1250,
    slope: 4,
    caffeine: 'low',
    origin: 'Huila, Colombia, 1,750 m',
    notes: 'Red apple, caramel, oats',
    tile: 'tile-grid',
  },
];

export const items = [...drinks, ...bags];

/** The names as the agent says them: the enum of every function that takes an item. */
export const itemNames = items.map(item => item.name.toLowerCase());

/** @param {string} name a spoken name or an id @returns {Drink | Bag | undefined} */
export function findItem(name) {
  const wanted = fold(name);
  return items.find(item => fold(item.name) === wanted || item.id === name);
}

/**
 * The drinks that fit every wish given; a wish left out fits all.
 * @param {{ caffeine?: string | undefined, milk?: string | undefined, temperature?: string | undefined, most_cents?: number | undefined }} wishes
 */
export function matchDrinks({ caffeine, milk, temperature, most_cents = Number.POSITIVE_INFINITY }) {
  return drinks.filter(
    drink =>
      (!caffeine || drink.caffeine === caffeine) &&
      (!milk || drink.milk === milk) &&
      (!temperature || drink.cold === (temperature === 'cold')) &&
      drink.cents <= most_cents,
  );
}

/** “Galão”, “galao” and “GALÃO” are one word: people leave accents out, and so do models. @param {string} text */
function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
