// @ts-check
// A few orders to ask about. Their dates follow today’s, so that the answers stay true.

const DAY_MS = 24 * 60 * 60 * 1000;

/** @typedef {{ number: number, what: string, city: string, step: 'roasting' | 'on its way' | 'delivered', days: number }} Order
 *   `days` from today, until it arrives or since it did */

/** @type {readonly Order[]} */
export const orders = [
  { number: 1042, what: 'two bags of Ribeira filter', city: 'Porto', step: 'on its way', days: 1 },
  { number: 1043, what: 'the Climb subscription', city: 'Madrid', step: 'roasting', days: 3 },
  { number: 1017, what: 'one bag of Sesta decaf', city: 'Lisbon', step: 'delivered', days: -2 },
];

/** @param {number} number */
export const findOrder = number => orders.find(order => order.number === number);

/** @param {Order} order @param {Date} now */
export function orderSentence(order, now) {
  const date = workday(now, order.days);
  const day = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'Europe/Lisbon',
  }).format(date);
  if (order.step === 'delivered')
    return `Order ${order.number}, ${order.what}, arrived in ${order.city} on ${day}.`;
  const where = order.step === 'roasting' ? 'is being roasted' : 'is on its way';
  return `Order ${order.number}, ${order.what}, ${where} and should reach ${order.city} on ${day}.`;
}

/** Moves deliveries on weekends: future ones to Monday, past ones to Friday. @param {Date} now @param {number} days */
function workday(now, days) {
  const date = new Date(now.getTime() + days * DAY_MS);
  const step = Math.sign(days) * DAY_MS;
  while ([0, 6].includes(date.getUTCDay())) date.setTime(date.getTime() + step);
  return date;
}
