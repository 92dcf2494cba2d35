// @ts-check
// What the agent may ask the server. The page can’t know these: they need the shops’ clocks, the stock and the orders.
import { findItem, itemNames } from '../site/catalogue.js';
import { dayAfter, localClock, openNow } from './opening-hours.js';
import { findOrder, orderSentence, orders } from './orders.js';
import { dayNames, days, findShop, shops } from './shops.js';
import { bagsLeft } from './stock.js';

const weekdays = days.map(day => dayNames[day].toLowerCase());

export const backendFunctions = {
  is_shop_open: {
    description: 'Tells whether a shop is open, now or on a given day, and its hours.',
    parameters: {
      type: 'object',
      properties: {
        shop: { type: 'string', enum: shops.map(shop => shop.city.toLowerCase()), description: 'The city.' },
        day: { type: 'string', enum: ['today', 'tomorrow', ...weekdays], default: 'today' },
      },
      required: ['shop'],
    },
    /** @param {{ shop: string, day?: string }} payload */
    run({ shop: city, day = 'today' }) {
      const shop = findShop(city);
      if (!shop) return { message: `There is no Ladeira in ${city}.` };
      return day === 'today' ? today(shop) : onDay(shop, day);
    },
  },

  check_stock: {
    description: 'Tells whether a product is available, and how many bags are left.',
    parameters: {
      type: 'object',
      properties: { product: { type: 'string', enum: itemNames } },
      required: ['product'],
    },
    /** @param {{ product: string }} payload */
    run({ product }) {
      const item = findItem(product);
      if (!item) return { available: false, message: `Ladeira doesn’t sell ${product}.` };
      if (item.kind === 'drink')
        return { available: true, message: `${item.name} is made to order in every shop.` };
      const left = bagsLeft(item.id, new Date());
      if (!left)
        return { available: false, left, message: `${item.name} is sold out until Tuesday’s roast.` };
      return {
        available: true,
        left,
        message: `${left} bags of ${item.name} are left from this week’s roast.`,
      };
    },
  },

  order_status: {
    description: 'Tells where an order is and when it arrives.',
    parameters: {
      type: 'object',
      properties: {
        order_number: {
          type: 'integer',
          minimum: 1000,
          maximum: 9999,
          description: `Four digits, for instance ${orders[0]?.number}.`,
        },
      },
      required: ['order_number'],
    },
    /** @param {{ order_number: number }} payload */
    run({ order_number }) {
      const order = findOrder(order_number);
      if (!order) return { found: false, message: 'There is no order with that number.' };
      return { found: true, status: order.step, message: orderSentence(order, new Date()) };
    },
  },
};

/** @param {import('./shops.js').Shop} shop */
function today(shop) {
  const now = new Date();
  const { open, text } = openNow(shop, now);
  const { day, time } = localClock(now, shop.timeZone);
  return {
    open,
    hours: shop.hours[day] ?? null,
    local_time: time,
    message: `The shop in ${shop.city} is ${text}.`,
  };
}

/** @param {import('./shops.js').Shop} shop @param {string} wanted */
function onDay(shop, wanted) {
  const { day: current } = localClock(new Date(), shop.timeZone);
  const day = wanted === 'tomorrow' ? dayAfter(current, 1) : days[weekdays.indexOf(wanted)];
  const hours = day && shop.hours[day];
  const when = wanted === 'tomorrow' ? 'tomorrow' : `on ${day ? dayNames[day] : wanted}`;
  if (!hours) return { open: false, hours: null, message: `The shop in ${shop.city} is closed ${when}.` };
  return {
    open: true,
    hours,
    message: `The shop in ${shop.city} is open ${when} from ${hours[0]} to ${hours[1]}.`,
  };
}
