import type { Chapter } from './row.js';

const named = (input: string, name: string) => ({
  input: `<a href="/a">${input}</a>`,
  answer: `${name} (/a)`,
});

/** Names of links. The input is the content of a `<nav>`. */
export const routeNames: Chapter = {
  title: 'Names of links',
  columns: ['Markup', 'Routes'],
  rows: [
    { what: 'an image', ...named('<img alt="Pricing">', 'Pricing') },
    { what: 'an image and a text that say the same', ...named('<img alt="Pricing"> Pricing', 'Pricing') },
    { what: 'a drawing', ...named('<svg><title>Pricing</title><path d=""/></svg>', 'Pricing') },
    { what: 'a label', input: '<a href="/a" aria-label="Menu">☕</a>', answer: 'Menu (/a)' },
    {
      what: 'a label elsewhere',
      input: '<b id="what">Our menu</b><a href="/a" aria-labelledby="gone what">☕</a>',
      answer: 'Our menu (/a)',
    },
    { what: 'only a title', input: '<a href="/a" title="Menu"><img></a>', answer: 'Menu (/a)' },
    {
      what: 'words for screen readers',
      ...named('About <span class="sr-only">our company, opens in a new tab</span>', 'About'),
    },
    {
      what: 'only words for screen readers',
      ...named('<i class="icon"></i><span class="visually-hidden">About</span>', 'About'),
    },
    { what: 'a new tab', ...named('About (opens in new tab)', 'About') },
    {
      what: 'a new tab in the label',
      input: '<a href="/a" aria-label="About, opens in a new window">About</a>',
      answer: 'About (/a)',
    },
    { what: 'a new tab in German', ...named('Über uns (öffnet in neuem Tab)', 'Über uns') },
    { what: 'a new tab in Spanish', ...named('Precios (se abre en una nueva pestaña)', 'Precios') },
    { what: 'a new tab in French', ...named('Tarifs (s’ouvre dans un nouvel onglet)', 'Tarifs') },
    { what: 'the current page', ...named('About (current page)', 'About') },
    { what: 'the current page of Bootstrap', ...named('About <span>(current)</span>', 'About') },
    { what: 'two remarks', ...named('About (current page) (external link)', 'About') },
    { what: 'a page that has the name of a remark', ...named('Current', 'Current') },
    { what: 'a count in brackets', ...named('Inbox (12)', 'Inbox') },
    {
      what: 'a count in a badge',
      ...named('Inbox <span class="badge">4 <span>unread</span></span>', 'Inbox'),
    },
    { what: 'a count in an element', ...named('Inbox<span>4</span>', 'Inbox') },
    { what: 'a count before the name', ...named('<span>4</span>Inbox', 'Inbox') },
    { what: 'a plain count', ...named('Cart 3', 'Cart') },
    { what: 'a count that says of what', ...named('Cart, 3 items', 'Cart') },
    { what: 'a high count', ...named('Inbox 99+', 'Inbox') },
    {
      what: 'a number that is part of the page’s name',
      input: '<a href="/top-10">Top 10</a>',
      answer: 'Top 10 (/top-10)',
    },
    {
      what: 'numbers that tell pages apart',
      input: '<a href="/a">Part 1</a><a href="/b">Part 2</a>',
      answer: 'Part 1 (/a), Part 2 (/b)',
    },
    { what: 'a year', ...named('Report 2026', 'Report 2026') },
    { what: 'an arrow behind', ...named('Read more →', 'Read more') },
    { what: 'an arrow attached', ...named('Next»', 'Next') },
    { what: 'an arrow that opens a submenu', ...named('Shop ▼', 'Shop') },
    { what: 'a picture before', ...named('🏠 Home', 'Home') },
    { what: 'a letter of an icon font', ...named('<i>\ue001</i> Home', 'Home') },
    { what: 'a sign of the name', ...named('C++', 'C++') },
    { what: 'a question', ...named('Who are we?', 'Who are we?') },
    { what: 'a card with a heading', ...named('<h3>Mugs</h3><p>White, blue and a third one.</p>', 'Mugs') },
    { what: 'letters in elements', ...named('<b>Pri</b>cing', 'Pricing') },
    { what: 'lines', ...named('Our\n <b>pricing</b>\n', 'Our pricing') },
    { what: 'blocks', ...named('<div>Our</div><div>pricing</div>', 'Our pricing') },
    { what: 'a script', ...named('Pricing<script>track()</script><style>a{}</style>', 'Pricing') },
    {
      what: 'hidden words',
      ...named('Pricing <span hidden>soon</span><span aria-hidden="true">!</span>', 'Pricing'),
    },
    { what: 'invisible characters', ...named('Pri\u00ad\u200bcing', 'Pri cing') },
  ],
};
