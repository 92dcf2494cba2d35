// @ts-check
// The frame around every page. `<navai-voice>` stands outside `<main>`: pages come and go, the call stays.
import { mark } from './art/mark.js';
import { tilePatterns } from './art/tiles.js';
import { html } from './html.js';
import { shops } from './shops.js';

/** @typedef {{ title: string, description: string, className: string, main: import('./html.js').Html }} Page */

const links = [
  ['/menu', 'Menu'],
  ['/pricing', 'Plans'],
  ['/shops', 'Shops'],
  ['/about', 'About'],
  ['/contact', 'Contact'],
  ['/features', 'Voice'],
];

const styles = [
  'tokens',
  'base',
  'frame',
  'footer',
  'art',
  'cards',
  'home',
  'pages',
  'pricing',
  'shops',
  'about',
  'contact',
  'cart',
  'features',
  'feedback',
  'checklist',
];

/** @param {{ page: Page, path: string, callUrl: string | undefined, noticeOff: boolean }} options */
export const layout = ({ page, path, callUrl, noticeOff }) => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${page.description}">
<title>${page.title}</title>
<link rel="icon" href="/site/art/mark.svg" type="image/svg+xml">
${styles.map(name => html`<link rel="stylesheet" href="/site/css/${name}.css">\n`)}
<script type="module" src="/navai-voice/index.js"></script>
<script type="module" src="/site/site.js"></script>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
${tilePatterns}
${callUrl && !noticeOff && notice}
${header(path)}
<main id="main" class="${page.className}">${page.main}</main>
${footer}
<div class="toasts" role="status"></div>
<p class="page-announcer visually-hidden" aria-live="polite"></p>
<navai-voice backend="/navai" placement="bottom-end" languages="en es pt" captions movable dismissible feedback${callUrl && html` call-url="${callUrl}"`}></navai-voice>
</body>
</html>
`;

const notice = html`<aside class="notice" aria-label="About this demo">
  <p>This demo talks to a built-in simulator: it can’t understand speech, so type, or say anything and watch.
  Set <code>OPENAI_API_KEY</code> to talk to OpenAI.</p>
  <form method="post" action="/close-notice" data-closes=".notice"><button type="submit">Close</button></form>
</aside>`;

/** @param {string} path */
const header = path => html`<header class="site-header">
  <a class="brand" href="/" ${current('/', path)}>${mark}Ladeira</a>
  <nav aria-label="Main"><ul>${links.map(([href = '', name]) => html`<li><a href="${href}" ${current(href, path)}>${name}</a></li>`)}</ul></nav>
  <a class="cart-link" href="/cart" ${current('/cart', path)}>Cart <span class="cart-count" hidden></span></a>
</header>`;

/** @param {string} href @param {string} path */
const current = (href, path) => href === path && html`aria-current="page"`;

const footer = html`<footer class="site-footer">
  <div class="footer-inner">
    <p class="footer-line">Up is where<br>the coffee is.</p>
    <ul class="footer-shops">${shops.map(
      shop => html`<li><a href="/shops#${shop.city.toLowerCase()}">${shop.city}</a>
      <span>${shop.street}</span></li>`,
    )}</ul>
    <p class="footer-small">Ladeira Cafés, Lda. An invented company: the demo of navai-voice.</p>
  </div>
</footer>`;
