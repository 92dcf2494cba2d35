// @ts-check
import { findItem } from '../../site/catalogue.js';
import { hillside } from '../art/hillside.js';
import { html } from '../html.js';
import { bagCard, drinkCard } from '../parts/cards.js';
import { openList } from '../parts/open-list.js';

const FEATURED = ['bica', 'flat-white', 'mazagran', 'ribeira-filter'];

const SENTENCES = [
  'Add two flat whites to my cart.',
  'Is the Madrid shop open tomorrow?',
  'Find a cold drink with oat.',
  'Enséñame los precios.',
  'What is the status of order 1042?',
];

/** @param {import('./pages.js').PageRequest} request @returns {import('../layout.js').Page} */
export const home = ({ now }) => ({
  title: 'Ladeira: coffee worth the climb',
  description: 'Coffee roasted in Lisbon, poured in five shops on steep streets in Portugal and Spain.',
  className: 'home',
  main: html`
<section class="hero">
  ${hillside}
  <div class="hero-words">
    <h1>Coffee worth the climb.</h1>
    <p>Five small shops in five steep towns. We roast in Lisbon on Tuesdays, and you only ever arrive thirsty.</p>
    <p class="actions"><a class="button" href="/menu">See the menu</a><a class="button quiet" href="/shops">Find a shop</a></p>
  </div>
</section>

<section class="band" aria-labelledby="today">
  <div class="section-head"><h2 id="today">On the counter today</h2><a href="/menu">All drinks and bags</a></div>
  <p class="aside">The percentage is how steep it tastes. Two is lemon water, eighteen is Lisbon.</p>
  <ul class="cards four">${FEATURED.map(featured)}</ul>
</section>

<section class="ask needs-script" aria-labelledby="ask">
  <div class="ask-inner">
    <h2 id="ask">Hands full? Just ask.</h2>
    <p>The assistant in the corner knows the menu, the shops and your cart. In English o en español.</p>
    <ul class="sentences">${SENTENCES.map(sentence)}</ul>
  </div>
</section>

<section class="band two-sides" aria-labelledby="open">
  <div>
    <h2 id="open">Who is open</h2>
    <p>By the clock on each shop’s own wall.</p>
    <p class="actions"><a class="button quiet" href="/shops">Hours and addresses</a></p>
  </div>
  ${openList(now)}
</section>

<section class="band plan-teaser" aria-labelledby="post">
  <h2 id="post">Or let the postman climb.</h2>
  <p>One, two or four bags a month, roasted on Tuesday and at your door by Friday. From €12, and you can stop with a sentence.</p>
  <p class="actions"><a class="button" href="/pricing">Compare the plans</a></p>
</section>`,
});

/** @param {string} id */
function featured(id) {
  const item = findItem(id);
  return item && (item.kind === 'drink' ? drinkCard(item) : bagCard(item));
}

/** @param {string} words */
const sentence = words =>
  html`<li><button type="button" data-ask="${words}"${words.startsWith('Ens') && html` lang="es"`}>${words}</button></li>`;
