// @ts-check
import { bags, matchDrinks } from '../../site/catalogue.js';
import { html } from '../html.js';
import { bagCard, drinkCard } from '../parts/cards.js';

/** Each choice is a link and not a script: the menu can be filtered, bookmarked and sent as it is. */
const FILTERS = [
  { label: 'Everything', query: '' },
  { label: 'No caffeine', query: 'caffeine=none' },
  { label: 'No milk', query: 'milk=none' },
  { label: 'Oat', query: 'milk=oat' },
  { label: 'Iced', query: 'temperature=cold' },
];

/** @param {import('./pages.js').PageRequest} request @returns {import('../layout.js').Page} */
export const menu = ({ query }) => {
  const found = matchDrinks({
    caffeine: query.get('caffeine') ?? undefined,
    milk: query.get('milk') ?? undefined,
    temperature: query.get('temperature') ?? undefined,
  });
  return {
    title: 'Menu | Ladeira',
    description: 'Every drink and every bag of coffee at Ladeira, with prices.',
    className: 'menu',
    main: html`
<div class="page-head"><h1>The menu</h1>
  <p>Same cups, same prices, in all five shops. A glass of water comes with everything.</p></div>
<section class="band" aria-labelledby="drinks">
  <div class="section-head"><h2 id="drinks">Drinks</h2>
    <nav aria-label="Filter drinks"><ul class="filters">${FILTERS.map(filter => filterLink(filter, query))}</ul></nav></div>
  ${
    found.length
      ? html`<ul class="cards">${found.map(drinkCard)}</ul>`
      : html`<p>Nothing like that on the counter. <a href="/menu">Show everything</a></p>`
  }
</section>
<section class="band" aria-labelledby="bags">
  <div class="section-head"><h2 id="bags">Bags to take home</h2><a href="/pricing">Or by post, every month</a></div>
  <ul class="cards four">${bags.map(bagCard)}</ul>
</section>`,
  };
};

/** @param {{ label: string, query: string }} filter @param {URLSearchParams} query */
function filterLink({ label, query: wanted }, query) {
  const current = query.toString() === wanted;
  return html`<li><a href="/menu${wanted && `?${wanted}`}" ${current && html`aria-current="true"`}>${label}</a></li>`;
}
