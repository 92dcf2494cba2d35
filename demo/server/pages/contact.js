// @ts-check
import { html } from '../html.js';
import { orders } from '../orders.js';
import { shops } from '../shops.js';

/** @type {Record<string, import('../html.js').Html>} */
const ANSWERS = {
  yes: html`<p class="answer" role="status">Thank you. Your letter would be on its way up the hill now, but this is a demo: nothing was kept.</p>`,
  empty: html`<p class="answer" role="alert">The letter was empty. Write us a line and send it again.</p>`,
};

/** @param {import('./pages.js').PageRequest} request @returns {import('../layout.js').Page} */
export const contact = ({ query }) => ({
  title: 'Contact | Ladeira',
  description: 'Write to Ladeira.',
  className: 'contact',
  main: html`
<div class="page-head"><h1>Write to us</h1>
  <p>Inês reads everything, usually before the first bica. She answers within two days.</p></div>
<div class="letter-sides">
  <form class="letter" method="post" action="/contact">
    ${ANSWERS[query.get('sent') ?? '']}
    <p><label for="name">Your name</label><input id="name" name="name" autocomplete="name" required></p>
    <p><label for="email">Your email</label><input id="email" name="email" type="email" autocomplete="email" required></p>
    <p><label for="about">It is about</label><select id="about" name="about"><option>Something else</option><option>An order</option><option>A subscription</option>
      ${shops.map(shop => html`<option>The shop in ${shop.city}</option>`)}</select></p>
    <p><label for="message">Your letter</label><textarea id="message" name="message" rows="6" required></textarea></p>
    <p><button class="button" type="submit">Send the letter</button></p>
  </form>
  <div class="letter-aside">
    <h2>Looking for an order?</h2>
    <p>Ask the assistant. It can find any order by its number; these three exist:</p>
    <ul class="order-numbers">${orders.map(order => html`<li>${order.number}</li>`)}</ul>
    <h2>In a hurry?</h2>
    <p>Ring the <a href="/shops">shop you mean</a>. Someone with wet hands will pick up.</p>
  </div>
</div>`,
});
