// @ts-check
// Path → page. A new page is one file and one line.
import { about } from './about.js';
import { cartPage } from './cart.js';
import { checklist } from './checklist.js';
import { contact } from './contact.js';
import { featurePages } from './feature.js';
import { featuresPage } from './features.js';
import { home } from './home.js';
import { menu } from './menu.js';
import { pricing } from './pricing.js';
import { shopsPage } from './shops.js';
import { themePage } from './theme.js';

/**
 * @typedef {{ query: URLSearchParams, now: Date, callUrl: string | undefined }} PageRequest
 * @typedef {(request: PageRequest) => import('../layout.js').Page} MakePage
 */

/** @type {Record<string, MakePage>} */
export const pages = {
  '/': home,
  '/menu': menu,
  '/pricing': pricing,
  '/shops': shopsPage,
  '/about': about,
  '/contact': contact,
  '/cart': cartPage,
  '/checklist': checklist,
  '/features': featuresPage,
  '/features/theme': themePage,
  ...featurePages,
};
