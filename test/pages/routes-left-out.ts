import type { Chapter } from './row.js';

const nothing = 'nothing';
const link = (href: string, text = 'Page', attributes = '') =>
  `<a href="${href}"${attributes && ` ${attributes}`}>${text}</a>`;

/** Addresses that no route is made of. */
const acting: readonly (readonly [what: string, href: string])[] = [
  ['signs out, with a nonce', '/wp-login.php?action=logout&_wpnonce=91d2a7'],
  ['signs out by its path', '/account/logout'],
  ['signs out in two words', '/users/sign_out'],
  ['signs out in camel case', '/doSignOut.do'],
  ['signs out in one compound word', '/userlogout.php'],
  ['signs out by a value', '/index.php?route=account/logout'],
  ['signs out in its hash', '#/logout'],
  ['signs out in German', '/abmelden'],
  ['signs out in Spanish', '/cerrar-sesi%C3%B3n'],
  ['signs out in French', '/d%C3%A9connexion'],
  ['signs out in Portuguese', '/encerrar-sessao'],
  ['signs out in Japanese', '/ログアウト'],
  ['hides a letter in its encoding', '/%6Cog%6Fut'],
  ['signs out in a word that is also a verb', '/salir'],
  ['shows the page as another user', '/?switch_to_user=1'],
  ['is the administration of WordPress', '/wp-admin/'],
  ['is an interface of WordPress', '/wp-json/wp/v2/posts'],
  ['is a feed', '/blog/feed/'],
  ['is a feed by a parameter', '/?feed=rss2'],
  ['is XML-RPC', '/xmlrpc.php'],
  ['is a protected mail address', '/cdn-cgi/l/email-protection'],
  ['puts something into the cart', '/?add-to-cart=42'],
  ['puts something into the cart by its path', '/add-to-cart/42'],
  ['takes something out of the cart', '/cart/?remove_item=abc'],
  ['deletes an account', '/?delete_account=1'],
  ['deletes an account by its path', '/account/delete'],
  ['deletes in camel case', '/deleteAccount'],
  ['deletes in German', '/konto-l%C3%B6schen'],
  ['cancels', '/orders/7/cancel'],
  ['unsubscribes', '/unsubscribe?u=7'],
  ['unsubscribes in French', '/se-desabonner'],
  ['acts by a command', '/?do=register'],
  ['has a token', '/invite?token=abc'],
  ['has a token under a longer name', '/a?authenticity_token=abc'],
  ['has a nonce under a longer name', '/a?woocommerce-login-nonce=abc'],
  ['is signed', '/a?X-Amz-Signature=abc'],
  ['has a key', '/a?api_key=abc'],
  ['has a session in its path', '/shop;jsessionid=ABC'],
  ['has a secret under a harmless name', '/a?ref=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b'],
  ['has a secret in its path', '/magic/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b'],
  ['has a secret in its hash', '/a#access_token=abc'],
  ['is a PDF', '/menu.pdf'],
  ['is an archive', '/press/Kit.ZIP'],
  ['is a picture', '/wp-content/uploads/2026/11/team.jpg'],
  ['is a calendar', '/events.ics'],
  ['is a sitemap', '/sitemap.xml'],
  ['is a table, with a query', '/export/list.csv?year=2026'],
];

const markup: readonly (readonly [what: string, input: string])[] = [
  ['downloads', link('/a', 'Page', 'download')],
  ['is not endorsed', link('/a', 'Page', 'rel="noopener NOFOLLOW"')],
  ['was written by visitors', link('/a', 'Page', 'rel="ugc"')],
  ['is a button', link('/a', 'Page', 'role="button"')],
  ['sends a form (Rails)', link('/a', 'Page', 'data-turbo-method="delete"')],
  ['asks before it acts', link('/a', 'Page', 'data-confirm="Sure?"')],
  ['sends by htmx', link('/a', 'Page', 'hx-post="/a"')],
  ['is disabled', link('/a', 'Page', 'aria-disabled="true"')],
  ['says that it signs out', link('/session/end-it', 'Log out (Ana)')],
  ['says so in German', link('/x', 'Abmelden')],
  ['says so in Russian', link('/x', 'Выйти')],
  ['says so in one word', link('/x', 'Salir')],
  ['says so with a pronoun', link('/x', 'Se déconnecter')],
  ['says that it deletes', link('/x', 'Delete my account')],
  ['is opted out', link('/a', 'Page', 'data-navai-route="false"')],
  ['is opted out with what is around it', `<div data-navai-route="false">${link('/a')}</div>`],
  ['only leads to the top', link('#', 'Top')],
  ['only leads to a part of the page', link('#team', 'Team')],
  ['has an empty address', link('', 'Page')],
  ['runs a script', link('javascript:void(0)', 'Page')],
  ['runs a script, spelled differently', link(' java&#10;script:void(0)', 'Page')],
  ['writes a mail', link('mailto:a@b.example', 'Page')],
  ['calls a number', link('tel:+123', 'Page')],
  ['leads to another site', link('https://other.example/a', 'Page')],
  ['leads to another site without a protocol', link('//other.example/a', 'Page')],
  ['leads to another port', link('http://localhost:1/a', 'Page')],
  ['has no name', link('/a', '')],
  ['is an arrow', link('/a', '→')],
];

const hidden: readonly (readonly [what: string, input: string])[] = [
  ['is hidden by the attribute', link('/a', 'Page', 'hidden')],
  ['is hidden from screen readers', link('/a', 'Page', 'aria-hidden="true"')],
  ['is inert', link('/a', 'Page', 'inert')],
  ['is not displayed', link('/a', 'Page', 'style="display: none"')],
  ['is invisible', link('/a', 'Page', 'style="visibility: hidden"')],
  ['is in a hidden item', `<ul><li style="display: none">${link('/a')}</li></ul>`],
  ['is in a hidden part that nothing opens', `<div hidden>${link('/a')}${link('/b')}</div>`],
  ['is in a list that is hidden from screen readers', `<ul aria-hidden="true"><li>${link('/a')}</li></ul>`],
  ['is in a part without a menu that is not displayed', `<div style="display: none">${link('/a')}</div>`],
  ['has a label, but nothing to see', link('/a', '', 'aria-label="Page"')],
];

const row = ([what, input]: readonly [string, string]) => ({ what, input, answer: nothing });

/** Links that no route is made of. The input is the content of a `<nav>`. */
export const routesLeftOut: readonly Chapter[] = [
  {
    title: 'Addresses that act, sign or are files',
    columns: ['A link that leads to', 'Routes'],
    rows: acting.map(([what, href]) => ({ what, input: link(href), answer: nothing })),
  },
  { title: 'Links that do something else', columns: ['Markup', 'Routes'], rows: markup.map(row) },
  { title: 'Links that visitors do not see', columns: ['Markup', 'Routes'], rows: hidden.map(row) },
];
