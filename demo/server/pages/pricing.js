// @ts-check
import { plans } from '../../site/plans.js';
import { html } from '../html.js';
import { planCards } from '../parts/plan-cards.js';

/** @type {[label: string, value: (plan: import('../../site/plans.js').Plan) => string | number][]} */
const ROWS = [
  ['Bags of 250 g', plan => plan.bags],
  ['Cups, about', plan => plan.cups],
  ['A cup costs', plan => `${Math.round(plan.cents / plan.cups)} cents`],
  ['Shipping', plan => plan.shipping],
  ['Which coffee', plan => plan.choice],
  ['Free drinks in our shops', plan => plan.drinks],
  ['A morning at the roastery', plan => plan.visit],
];

/** @returns {import('../layout.js').Page} */
export const pricing = () => ({
  title: 'Coffee plans | Ladeira',
  description: 'Three monthly coffee subscriptions: Stroll, Climb and Summit.',
  className: 'pricing',
  main: html`
<div class="page-head"><h1>Three ways up</h1>
  <p>Fresh coffee by post, every month. Pause, swap or stop whenever you like: there is no contract to climb out of.</p></div>
<section class="band" aria-label="Plans">${planCards}</section>
<section class="band" aria-labelledby="compare">
  <h2 id="compare">Side by side</h2>
  <table class="compare">
    <thead><tr><td></td>${plans.map(plan => html`<th scope="col">${plan.name}</th>`)}</tr></thead>
    <tbody>${ROWS.map(([label, value]) => html`<tr><th scope="row">${label}</th>${plans.map(plan => html`<td>${value(plan)}</td>`)}</tr>`)}</tbody>
  </table>
</section>
<section class="band questions" aria-labelledby="questions">
  <h2 id="questions">Before you ask</h2>
  <details><summary>When does it arrive?</summary><p>We roast on Tuesday and post on Wednesday. In Portugal and Spain it reaches you by Friday, elsewhere in the EU the week after.</p></details>
  <details><summary>Beans or ground?</summary><p>Beans, unless you tell us what you brew with. Then ground the morning it leaves.</p></details>
  <details><summary>Can I skip a month?</summary><p>Yes. Skip any number of months, up to the day before we roast.</p></details>
</section>`,
});
