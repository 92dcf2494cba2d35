// @ts-check
import { profile } from '../art/profile.js';
import { html } from '../html.js';

/** @returns {import('../layout.js').Page} */
export const about = () => ({
  title: 'About | Ladeira',
  description: 'Who roasts Ladeira’s coffee, where it grows and why our shops are on hills.',
  className: 'about',
  main: html`
<div class="page-head"><h1>Rent is cheaper where the street is steep</h1></div>
<div class="story">
  <p class="lead">That is the honest beginning. In 2014 Inês Tavares and Raúl Ortega wanted to open a café in Lisbon, and the only one they could afford stood at the top of eighty-one steps.</p>
  <p>They expected nobody. But people who have climbed sit down, stay, and order a second one. Good coffee grows high up too, so it seemed fair that drinking it should take a little effort.</p>
  <p>A <i lang="pt">ladeira</i> is a slope in Portuguese and in Spanish. There are five now, none of them flat.</p>
</div>
<section class="band journey" aria-labelledby="journey">
  <h2 id="journey">Two ways down, one way up</h2>
  <p>Ribeira filter, from the tree to your hand.</p>
  ${profile([2050, 1960, 2010, 1700, 900, 420, 20, 8, 10, 12, 60, 130, 260])}
  <ol class="stops">
    <li><b>2,050 m</b> Picked in Guji, Ethiopia, by the families of the Hambela cooperative</li>
    <li><b>0 m</b> Five weeks at sea, from Djibouti to Lisbon</li>
    <li><b>79 m</b> Roasted in Graça on a Tuesday, rested for three days</li>
    <li><b>84 m</b> Poured in Porto, after your sixteen minutes on foot</li>
  </ol>
</section>
<section class="band promises" aria-labelledby="promises">
  <h2 id="promises">What we keep to</h2>
  <dl>
    <div><dt>€6.40</dt><dd>a kilo for green coffee last year, on average. The world’s price was 3.90.</dd></div>
    <div><dt>4 days</dt><dd>a week for everyone who works here, on five days’ pay.</dd></div>
    <div><dt>0 lifts</dt><dd>in our shops, but a bell by every door at street level. Ring, and we bring your coffee down.</dd></div>
  </dl>
</section>`,
});
