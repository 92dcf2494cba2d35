// @ts-check
// Path → page. A new page is one file and one line.
import { about } from './about.js';
import { cartPage } from './cart.js';
import { contact } from './contact.js';
import { home } from './home.js';
import { menu } from './menu.js';
import { pricing } from './pricing.js';
import { shopsPage } from './shops.js';

/** @typedef {{ query: URLSearchParams, now: Date }} PageRequest */

/** @type {Record<string, (request: PageRequest) => import('../layout.js').Page>} */
export const pages = {
  '/': home,
  '/menu': menu,
  '/pricing': pricing,
  '/shops': shopsPage,
  '/about': about,
  '/contact': contact,
  '/cart': cartPage,
};
