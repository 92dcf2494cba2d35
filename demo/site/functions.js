// @ts-check
// What the agent may do on this page. Each returns a small object whose `message` is a sentence to say;
// the visible feedback (toast, count, marked cards) is here too, so that voice is never the only sign.
import { cart } from './cart.js';
import { findItem, itemNames, matchDrinks } from './catalogue.js';
import { findPlan, plans } from './plans.js';
import { pointOut } from './point-out.js';
import { capital, counted, listed, numbered, spokenEuros } from './spoken.js';
import { toast } from './toast.js';

/** @typedef {{ navigate(path: string): Promise<any>, signal: AbortSignal }} Context `navigate` resolves to the result */

const LONGEST_PAGE_TEXT = 1500;

const item = {
  type: 'string',
  enum: itemNames,
  description: 'The drink or the bag of coffee, by its name on the menu.',
};

export const functions = {
  add_to_cart: {
    description: 'Adds a drink or a bag of coffee to the visitor’s cart.',
    parameters: {
      type: 'object',
      properties: { item, quantity: { type: 'integer', minimum: 1, maximum: 20, default: 1 } },
      required: ['item'],
    },
    /** @param {{ item: string, quantity?: number }} payload */
    run({ item, quantity = 1 }) {
      const found = findItem(item);
      if (!found) return notOnTheMenu(item);
      cart.set(found.id, cart.quantityOf(found.id) + quantity);
      toast(`${capital(counted(quantity, found))} added to your cart.`);
      return { quantity: cart.quantityOf(found.id), message: cartSentence() };
    },
  },

  remove_from_cart: {
    description:
      'Takes a drink or a bag out of the cart: a number of them, or all when no quantity is given.',
    parameters: {
      type: 'object',
      properties: { item, quantity: { type: 'integer', minimum: 1, maximum: 20 } },
      required: ['item'],
    },
    /** @param {{ item: string, quantity?: number }} payload */
    run({ item, quantity }) {
      const found = findItem(item);
      if (!found) return notOnTheMenu(item);
      const before = cart.quantityOf(found.id);
      if (!before) return { removed: 0, message: `There is no ${found.name} in the cart.` };
      const removed = Math.min(before, quantity ?? before);
      cart.set(found.id, before - removed);
      toast(`${capital(counted(removed, found))} taken out of your cart.`, {
        label: 'Undo',
        act: () => cart.set(found.id, before),
      });
      return { removed, message: cartSentence() };
    },
  },

  read_cart: {
    description: 'Tells what is in the cart and what it costs, without opening the cart page.',
    parameters: { type: 'object', properties: {} },
    run: () => ({ ...contents(), message: cartSentence() }),
  },

  show_cart: {
    description: 'Opens the cart page so that the visitor can see and change it.',
    parameters: { type: 'object', properties: {} },
    /** @param {unknown} _payload @param {Context} context */
    async run(_payload, { navigate }) {
      const opened = await navigate('/cart');
      if (opened?.ok === false) return opened;
      return { ...contents(), message: cartSentence() };
    },
  },

  clear_cart: {
    description: 'Empties the cart. Ask the visitor first.',
    parameters: { type: 'object', properties: {} },
    run() {
      if (!cart.count) return { message: 'The cart is already empty.' };
      const putBack = cart.clear();
      toast('Your cart is empty.', { label: 'Undo', act: putBack });
      return { message: 'The cart is empty now. There is an undo button on the page.' };
    },
  },

  find_drink: {
    description: 'Finds drinks that fit the visitor’s wishes and points them out on the menu page.',
    parameters: {
      type: 'object',
      properties: {
        caffeine: { type: 'string', enum: ['none', 'low', 'medium', 'high'] },
        milk: { type: 'string', enum: ['none', 'dairy', 'oat'] },
        temperature: { type: 'string', enum: ['hot', 'cold'] },
        most_euros: {
          type: 'number',
          minimum: 0,
          description: 'The highest price the visitor wants to pay.',
        },
      },
    },
    /** @param {{ caffeine?: string, milk?: string, temperature?: string, most_euros?: number }} wishes @param {Context} context */
    async run({ most_euros, ...wishes }, { navigate, signal }) {
      const found = matchDrinks({ ...wishes, most_cents: most_euros && most_euros * 100 });
      if (!found.length) return { drinks: [], message: 'Nothing on the menu is quite like that.' };
      // A filtered menu (`/menu?milk=oat`) may hide the matching drinks.
      if (location.pathname + location.search !== '/menu') await navigate('/menu');
      if (!signal?.aborted) pointOut(found.map(drink => drink.id));
      const drinks = found.map(({ name, cents, caffeine, milk }) => ({
        name,
        caffeine,
        milk,
        euros: cents / 100,
      }));
      return { drinks, message: `That would be ${listed(drinks.map(drink => drink.name))}.` };
    },
  },

  choose_plan: {
    description: 'Puts a monthly coffee subscription in the cart, in place of one chosen before.',
    parameters: {
      type: 'object',
      properties: { plan: { type: 'string', enum: plans.map(plan => plan.id) } },
      required: ['plan'],
    },
    /** @param {{ plan: string }} payload */
    run({ plan }) {
      const found = findPlan(plan);
      if (!found) return { message: `There are three plans: ${listed(plans.map(each => each.name))}.` };
      cart.choosePlan(found.id);
      toast(`${found.name} is in your cart.`);
      const bags = numbered(found.bags, 'bag', 'bags');
      return { message: `${found.name} it is: ${bags} a month for ${spokenEuros(found.cents)}.` };
    },
  },

  describe_page,
};

/** A plain function is enough without parameters. This one returns the visible text of the page. */
function describe_page() {
  // innerText, because textContent includes the cart page’s templates and hidden parts.
  const text = document.querySelector('main')?.innerText ?? '';
  return {
    path: location.pathname,
    title: document.title,
    text: text.replace(/\s+/g, ' ').slice(0, LONGEST_PAGE_TEXT),
    message: `The visitor is looking at “${document.title}”.`,
  };
}

function contents() {
  return {
    items: cart.lines.map(({ item, quantity }) => ({ name: item.name, quantity, euros: item.cents / 100 })),
    plan: cart.plan?.name ?? null,
    total_euros: cart.cents / 100,
  };
}

function cartSentence() {
  const things = cart.lines.map(({ item, quantity }) => counted(quantity, item));
  if (cart.plan) things.push(`the ${cart.plan.name} plan`);
  if (!things.length) return 'The cart is empty.';
  const verb = cart.count === 1 ? 'is' : 'are';
  return capital(`${listed(things)} ${verb} in your cart, ${spokenEuros(cart.cents)} in all.`);
}

/** @param {string} name */
const notOnTheMenu = name => ({ message: `There is no “${name}” on the menu.` });
