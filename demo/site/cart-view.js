// @ts-check
// Shows the cart: the count in the header everywhere, the lines on the cart page.
import { cart } from './cart.js';
import { euros } from './money.js';
import { toast } from './toast.js';

/** Cheap enough to run after every change and every page. */
export function showCart() {
  showCount();
  const page = document.querySelector('.cart');
  if (!page) return;
  const focused = document.activeElement?.getAttribute('data-focus-key');
  page.toggleAttribute('data-filled', cart.count > 0);
  page.querySelector('.cart-lines')?.replaceChildren(...cart.lines.flatMap(line), ...planLine());
  const total = page.querySelector('.cart-total');
  if (total) total.textContent = euros(cart.cents);
  // The pressed button was replaced together with its row: give focus to its successor.
  if (focused) restoreFocus(page, focused);
}

/** One listener for all pages, because their contents are replaced. @param {MouseEvent} event */
export function onCartClick(event) {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (!button) return;
  const { add, set, quantity, plan } = button.dataset;
  if (add) {
    cart.set(add, cart.quantityOf(add) + 1);
    toast(`${button.dataset.name} is in your cart.`);
  } else if (set) cart.set(set, Number(quantity));
  else if (plan !== undefined) {
    cart.choosePlan(plan || null);
    if (plan) toast(`${button.dataset.name} is in your cart.`);
  } else if (button.dataset.order !== undefined) order();
}

function order() {
  cart.clear();
  toast('Thank you! This is a demo, so nobody is grinding anything.');
}

function showCount() {
  const badge = document.querySelector('.cart-count');
  if (!badge || badge.textContent === String(cart.count)) return;
  const first = badge.textContent === '';
  badge.textContent = String(cart.count);
  badge.toggleAttribute('hidden', cart.count === 0);
  if (!first) badge.animate?.({ scale: [1, 1.5, 1] }, { duration: calm() ? 0 : 320, easing: 'ease-out' });
}

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** @param {import('./cart.js').Line} line */
function line({ item, quantity }) {
  const row = stamp(item.id);
  if (!row) return [];
  fill(row, '.cart-quantity', String(quantity));
  fill(row, '.cart-price', euros(quantity * item.cents));
  setStep(row, '.cart-less', quantity - 1);
  setStep(row, '.cart-more', quantity + 1);
  return [row];
}

function planLine() {
  const row = cart.plan && stamp(`plan-${cart.plan.id}`);
  return row ? [row] : [];
}

/** Rows come from the server as templates, drawings included. @param {string} id */
function stamp(id) {
  const template = document.getElementById(`row-${id}`);
  const row = template instanceof HTMLTemplateElement ? template.content.firstElementChild : null;
  return row ? document.importNode(row, true) : null;
}

/** @param {Element} row @param {string} selector @param {string} text */
function fill(row, selector, text) {
  const place = row.querySelector(selector);
  if (place) place.textContent = text;
}

/** @param {Element} row @param {string} selector @param {number} quantity */
function setStep(row, selector, quantity) {
  const button = row.querySelector(selector);
  if (button instanceof HTMLButtonElement) button.dataset.quantity = String(quantity);
}

/** @param {Element} page @param {string} key */
function restoreFocus(page, key) {
  const button = page.querySelector(`[data-focus-key="${CSS.escape(key)}"]`) ?? page.querySelector('h1');
  if (!(button instanceof HTMLElement)) return;
  if (button.localName === 'h1') button.tabIndex = -1;
  button.focus({ preventScroll: true });
}
