// @ts-check
// The cart’s contents, stored in this browser. Display and controls are elsewhere.
import { findItem } from './catalogue.js';
import { findPlan } from './plans.js';

const KEY = 'ladeira-cart';
const MOST = 20;

/** @typedef {{ lines: Record<string, number>, plan: string | null }} Contents id → quantity, and a plan id */
/** @typedef {{ item: import('./catalogue.js').Drink | import('./catalogue.js').Bag, quantity: number }} Line */

/** Fires `change` after every change, also one made in another tab. */
class Cart extends EventTarget {
  #contents = read();

  constructor() {
    super();
    addEventListener('storage', event => {
      if (event.key === KEY) this.#become(read());
    });
  }

  /** @returns {Line[]} */
  get lines() {
    return Object.entries(this.#contents.lines).flatMap(([id, quantity]) => {
      const item = findItem(id);
      return item ? [{ item, quantity }] : [];
    });
  }

  get plan() {
    return this.#contents.plan ? findPlan(this.#contents.plan) : undefined;
  }

  get count() {
    return this.lines.reduce((sum, line) => sum + line.quantity, this.plan ? 1 : 0);
  }

  get cents() {
    return this.lines.reduce((sum, line) => sum + line.quantity * line.item.cents, this.plan?.cents ?? 0);
  }

  /** @param {string} id @returns {number} */
  quantityOf(id) {
    return this.#contents.lines[id] ?? 0;
  }

  /** Sets a quantity up to 20; 0 removes the item. @param {string} id @param {number} quantity */
  set(id, quantity) {
    const { [id]: _, ...others } = this.#contents.lines;
    const wanted = Math.min(MOST, Math.max(0, Math.round(quantity)));
    // Spreading keeps a line in its place: a row that jumps while its stepper is pressed is hard to hit twice.
    const lines = wanted ? { ...this.#contents.lines, [id]: wanted } : others;
    this.#save({ ...this.#contents, lines });
  }

  /** One subscription at a time; null for none. @param {string | null} plan */
  choosePlan(plan) {
    this.#save({ ...this.#contents, plan });
  }

  /** Empties the cart and returns a function that puts everything back. */
  clear() {
    const before = this.#contents;
    this.#save({ lines: {}, plan: null });
    return () => this.#save(before);
  }

  /** @param {Contents} contents */
  #save(contents) {
    try {
      localStorage.setItem(KEY, JSON.stringify(contents));
    } catch {
      // Storage is full or refused (private windows): the cart then lasts as long as the page.
    }
    this.#become(contents);
  }

  /** @param {Contents} contents */
  #become(contents) {
    this.#contents = contents;
    this.dispatchEvent(new Event('change'));
  }
}

/** Storage is an edge: another version of the site, or a person, may have written anything. @returns {Contents} */
function read() {
  try {
    const { lines, plan } = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const known = Object.entries(lines ?? {}).filter(
      ([id, quantity]) => findItem(id) && Number.isInteger(quantity) && quantity > 0 && quantity <= MOST,
    );
    return { lines: Object.fromEntries(known), plan: findPlan(String(plan)) ? plan : null };
  } catch {
    return { lines: {}, plan: null };
  }
}

export const cart = new Cart();
