// @ts-check
// The three subscriptions, gentlest first.

/** @typedef {{ id: string, name: string, cents: number, bags: number, cups: number, about: string,
 *   slope: number, shipping: string, choice: string, drinks: string, visit: string, popular?: true }} Plan */

/** @type {Plan[]} */
export const plans = [
  {
    id: 'stroll',
    name: 'Stroll',
    cents: 1200,
    bags: 1,
    cups: 15,
    slope: 5,
    about: 'One bag a month. For weekends, and for flats with one cup.',
    shipping: '€2',
    choice: 'We choose',
    drinks: 'None',
    visit: 'No',
  },
  {
    id: 'climb',
    name: 'Climb',
    cents: 2200,
    bags: 2,
    cups: 30,
    slope: 11,
    popular: true,
    about: 'Two bags a month. A good coffee every single morning.',
    shipping: 'Free',
    choice: 'You choose',
    drinks: 'One a week',
    visit: 'No',
  },
  {
    id: 'summit',
    name: 'Summit',
    cents: 4000,
    bags: 4,
    cups: 60,
    slope: 18,
    about: 'Four bags a month. For two who don’t share, or one office that does.',
    shipping: 'Free',
    choice: 'You choose, first pick of small lots',
    drinks: 'One a day',
    visit: 'Twice a year',
  },
];

/** @param {string} id */
export const findPlan = id => plans.find(plan => plan.id === id.toLowerCase());
