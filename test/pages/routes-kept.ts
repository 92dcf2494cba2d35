import type { Chapter } from './row.js';

const page = '<a href="/a">Page</a>';
const bootstrap = `<button class="navbar-toggler" type="button" data-bs-toggle="collapse" data-bs-target="#main" aria-controls="main" aria-expanded="false" aria-label="Toggle navigation"></button><div class="collapse navbar-collapse" id="main" style="display: none"><ul class="navbar-nav"><li class="nav-item"><a class="nav-link active" aria-current="page" href="/a">Home <span class="visually-hidden">(current)</span></a></li><li class="nav-item dropdown"><a class="nav-link dropdown-toggle" href="#" role="button" data-bs-toggle="dropdown" aria-expanded="false">More</a><ul class="dropdown-menu" style="display: none"><li><a class="dropdown-item" href="/b">Team</a></li></ul></li></ul></div>`;
const wordpress = `<button class="menu-toggle" aria-controls="primary-menu" aria-expanded="false">Menu</button><div class="menu-main-container" style="display: none"><ul id="primary-menu" class="menu"><li class="menu-item menu-item-has-children"><a href="/a">Shop</a><ul class="sub-menu" style="visibility: hidden"><li class="menu-item"><a href="/b">Mugs</a></li></ul></li></ul></div>`;
const wordpressBlock = `<button aria-haspopup="dialog" aria-label="Open menu" class="wp-block-navigation__responsive-container-open"></button><div class="wp-block-navigation__responsive-container" id="modal-1" aria-hidden="true" style="display: none"><ul class="wp-block-navigation__container"><li><a class="wp-block-navigation-item__content" href="/a"><span class="wp-block-navigation-item__label">Shop</span></a></li></ul></div>`;

/** Links that routes are made of, and how the agent sees them. The input is the content of a `<nav>`. */
export const routesKept: readonly Chapter[] = [
  {
    title: 'Links that are routes',
    columns: ['Markup', 'Routes'],
    rows: [
      { what: 'a plain link', input: page, answer: 'Page (/a)' },
      {
        what: 'a link with a title',
        input: '<a href="/a" title="What it costs">Pricing</a>',
        answer: 'Pricing (/a): What it costs',
      },
      {
        what: 'a title that says the name again',
        input: '<a href="/a" title="Pricing">Pricing</a>',
        answer: 'Pricing (/a)',
      },
      {
        what: 'a query, which only the address keeps',
        input: '<a href="/list?page=2#top">List</a>',
        answer: 'List (/list#top)',
      },
      {
        what: 'a page of plain WordPress addresses',
        input: '<a href="/?page_id=7">About</a>',
        answer: 'About (/)',
      },
      {
        what: 'a link that opens a new tab; the agent opens it in this one',
        input: '<a href="/a" target="_blank">Page</a>',
        answer: 'Page (/a)',
      },
      {
        what: 'an address with a hash router',
        input: '<a href="#/about">About</a>',
        answer: 'About (#/about)',
      },
      {
        what: 'a page with a hash',
        input: '<a href="/help#faq">Questions</a>',
        answer: 'Questions (/help#faq)',
      },
      {
        what: 'an article about an action',
        input: '<a href="/blog/cancellation-policy">Cancellation policy</a>',
        answer: 'Cancellation policy (/blog/cancellation-policy)',
      },
      {
        what: 'words that contain another',
        input: '<a href="/catalog-outlet?keyword=feedback">Catalog outlet</a>',
        answer: 'Catalog outlet (/catalog-outlet)',
      },
      {
        what: 'a version in the path',
        input: '<a href="/docs/v2.0/node.js">Node.js</a>',
        answer: 'Node.js (/docs/v2.0/node.js)',
      },
      {
        what: 'a page with the extension of its language',
        input: '<a href="/about.php">About</a>',
        answer: 'About (/about.php)',
      },
      {
        what: 'an identifier in the path',
        input: '<a href="/p/64f1c0ffee0ddba11deadbee">Mug</a>',
        answer: 'Mug (/p/64f1c0ffee0ddba11deadbee)',
      },
      {
        what: 'a link that is opted in',
        input: '<a href="/feed" data-navai-route>News</a>',
        answer: 'News (/feed)',
      },
      {
        what: 'a link that is opted in with a name',
        input:
          '<a href="/wp-admin/" data-navai-route="Administration" data-navai-description="For the shop owner">WP</a>',
        answer: 'Administration (/wp-admin/): For the shop owner',
      },
      {
        what: 'a hidden link that is opted in',
        input: '<a href="/a" hidden data-navai-route="true">Page</a>',
        answer: 'Page (/a)',
      },
      {
        what: 'a link that is opted in, in a part that is opted out',
        input: `<div data-navai-route="false">${page}<a href="/b" data-navai-route>Team</a></div>`,
        answer: 'Team (/b)',
      },
      {
        what: 'a link of a picture in SVG',
        input: '<svg><a href="/a"><text>Page</text></a></svg>',
        answer: 'Page (/a)',
      },
      {
        what: 'a part of an image map',
        input: '<map name="m"><area href="/a" alt="Ground floor" data-navai-route></map>',
        answer: 'Ground floor (/a)',
      },
      {
        what: 'an open shadow root',
        input: '<x-menu><template shadowrootmode="open"><nav><a href="/a">Page</a></nav></template></x-menu>',
        answer: 'Page (/a)',
      },
      {
        what: 'a link component in the menu',
        input:
          '<x-link>Page<template shadowrootmode="open"><a href="/a"><slot></slot></a></template></x-link>',
        answer: 'Page (/a)',
      },
      {
        what: 'a link component in another',
        input:
          '<x-item><template shadowrootmode="open"><x-link><template shadowrootmode="open"><a href="/a">Page</a></template></x-link></template></x-item>',
        answer: 'Page (/a)',
      },
    ],
  },
  {
    title: 'Menus that are collapsed',
    columns: ['Markup', 'Routes'],
    rows: [
      { what: 'Bootstrap at phone width', input: bootstrap, answer: 'Home (/a), Team (/b)' },
      {
        what: 'a classic theme of WordPress at phone width',
        input: wordpress,
        answer: 'Shop (/a), Mugs (/b)',
      },
      { what: 'a block theme of WordPress at phone width', input: wordpressBlock, answer: 'Shop (/a)' },
      {
        what: 'a submenu that opens under the pointer',
        input: `<ul><li><a href="/a">Shop</a><ul style="display: none"><li><a href="/b">Mugs</a></li></ul></li></ul>`,
        answer: 'Shop (/a), Mugs (/b)',
      },
      {
        what: 'a hidden list with a button that opens it',
        input: `<button aria-expanded="false">Menu</button><ul hidden><li>${page}</li></ul>`,
        answer: 'Page (/a)',
      },
      {
        what: 'an inert drawer with a button that names it',
        input: `<button aria-controls="drawer">Menu</button><p></p><div id="drawer" inert>${page}</div>`,
        answer: 'Page (/a)',
      },
      {
        what: 'a closed `<details>`',
        input: `<details><summary>Menu</summary>${page}</details>`,
        answer: 'Page (/a)',
      },
      {
        what: 'a closed popover',
        input: `<button popovertarget="pop">Menu</button><div id="pop" popover>${page}</div>`,
        answer: 'Page (/a)',
      },
      {
        what: 'a burger button that says nothing',
        input: `<button>☰</button><div style="display: none">${page}</div>`,
        answer: 'Page (/a)',
      },
      {
        what: 'a page behind a dialog',
        input: `<div aria-hidden="true">${page}</div><div role="dialog" aria-modal="true">Cookies?</div>`,
        answer: 'Page (/a)',
      },
    ],
  },
];
