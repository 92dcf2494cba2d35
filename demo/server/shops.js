// @ts-check
// The shops and when they are open. Times are the city’s own, on a 24-hour clock.

/** @typedef {'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'} Day */
/** @typedef {readonly [opens: string, closes: string]} Hours */
/** @typedef {{ city: string, country: string, street: string, postcode: string, phone: string, timeZone: string, about: string,
 *   from: string, metres: number, minutes: number, climb: number[], hours: Partial<Record<Day, Hours>> }} Shop
 *   `climb` is the way up in metres, point by point; a day without hours is a day closed */

/** @type {readonly Day[]} */
export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export const dayNames = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** @param {Hours} week @param {Hours} [saturday] @param {Hours} [sunday] @returns {Partial<Record<Day, Hours>>} */
const open = (week, saturday, sunday) => ({
  mon: week,
  tue: week,
  wed: week,
  thu: week,
  fri: week,
  ...(saturday && { sat: saturday }),
  ...(sunday && { sun: sunday }),
});

/** @type {readonly Shop[]} */
export const shops = [
  {
    city: 'Lisbon',
    country: 'Portugal',
    street: 'Calçada da Graça 71',
    postcode: '1100-265 Lisboa',
    phone: '+351 210 000 171',
    timeZone: 'Europe/Lisbon',
    about: 'The first one, and the roastery behind it. Smells of toast on Tuesdays.',
    from: 'Rossio square',
    metres: 68,
    minutes: 14,
    climb: [11, 12, 19, 33, 38, 52, 57, 79],
    hours: open(['07:30', '19:00'], ['08:30', '20:00'], ['09:00', '18:00']),
  },
  {
    city: 'Porto',
    country: 'Portugal',
    street: 'Rua dos Clérigos de Cima 8',
    postcode: '4050-205 Porto',
    phone: '+351 220 000 108',
    timeZone: 'Europe/Lisbon',
    about: 'Nine stools, one window, the whole river in it.',
    from: 'the Ribeira quay',
    metres: 77,
    minutes: 16,
    climb: [7, 16, 34, 39, 58, 71, 75, 84],
    hours: open(['08:00', '18:30'], ['09:00', '19:30']),
  },
  {
    city: 'Coimbra',
    country: 'Portugal',
    street: 'Rua Quebra Costas 33',
    postcode: '3000-340 Coimbra',
    phone: '+351 239 000 133',
    timeZone: 'Europe/Lisbon',
    about: 'On the stairs called “back-breaker”. Students get the second bica free.',
    from: 'the river bridge',
    metres: 62,
    minutes: 11,
    climb: [20, 21, 27, 46, 66, 70, 82],
    hours: { ...open(['08:00', '21:00'], ['10:00', '21:00'], ['10:00', '16:00']), mon: ['08:00', '16:00'] },
  },
  {
    city: 'Madrid',
    country: 'Spain',
    street: 'Calle de la Cabeza Alta 19',
    postcode: '28012 Madrid',
    phone: '+34 910 000 119',
    timeZone: 'Europe/Madrid',
    about: 'Cortados until late, and vermouth after eight, which we call decaf.',
    from: 'Embajadores',
    metres: 39,
    minutes: 9,
    climb: [606, 612, 621, 624, 633, 645],
    hours: { ...open(['08:00', '21:00'], ['09:30', '23:30'], ['10:00', '20:00']), fri: ['08:00', '23:30'] },
  },
  {
    city: 'Granada',
    country: 'Spain',
    street: 'Cuesta del Aljibe 4',
    postcode: '18010 Granada',
    phone: '+34 958 000 104',
    timeZone: 'Europe/Madrid',
    about: 'A courtyard, a lemon tree, and the red walls across the valley.',
    from: 'Plaza Nueva',
    metres: 91,
    minutes: 18,
    climb: [684, 690, 708, 728, 733, 760, 775],
    hours: {
      tue: ['08:30', '20:00'],
      wed: ['08:30', '20:00'],
      thu: ['08:30', '20:00'],
      fri: ['08:30', '22:00'],
      sat: ['09:30', '22:00'],
      sun: ['09:30', '15:00'],
    },
  },
];

/** @param {string} city */
export const findShop = city => shops.find(shop => shop.city.toLowerCase() === city.toLowerCase());
