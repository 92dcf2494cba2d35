// @ts-check
import { html } from '../html.js';

/** @returns {import('../layout.js').Page} */
export const notFound = () => ({
  title: 'A dead end | Ladeira',
  description: 'There is no page here.',
  className: 'not-found',
  main: html`<div class="page-head"><h1>This street is a dead end</h1>
  <p>There is no page here. Walk back down, it is easier.</p>
  <p class="actions"><a class="button" href="/">To the front page</a><a class="button quiet" href="/menu">See the menu</a></p></div>`,
});
