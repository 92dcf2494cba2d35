import { expect } from '@esm-bundle/chai';
import { resolveRoute, routeAddress } from '../../../src/core/model/resolve-route.js';
import { type Route, routeLines, usableRoutes } from '../../../src/core/model/routes.js';
import { collectWarnings } from '../warnings.js';

const home: Route = { name: 'Home', path: '/' };
const pricing: Route = { name: 'Pricing', path: '/plans/pricing', synonyms: ['tarifas', 'what it costs'] };
const about: Route = { name: 'About us', path: '/company' };
const cafe: Route = { name: 'Café', path: '/menu' };
const site = [home, pricing, about, cafe];

/** Returns the name of the matching route, an array of names when several match, or null. */
function pageFor(target: string, routes: readonly Route[] = site): string | string[] | null {
  const match = resolveRoute(target, routes);
  if (match.kind === 'none') return null;
  return match.kind === 'one' ? match.route.name : match.routes.map(({ name }) => name);
}

describe('a route is found by', () => {
  const cases: [string, string, string][] = [
    ['its name', 'Pricing', 'Pricing'],
    ['its path', '/plans/pricing', 'Pricing'],
    ['the words of its path', 'company', 'About us'],
    ['a synonym', 'tarifas', 'Pricing'],
    ['a synonym of several words', 'what it costs', 'Pricing'],
    ['its name in another case', 'aBoUt US', 'About us'],
    ['its name without its accents', 'cafe', 'Café'],
    ['its name with accents it does not have', 'prícíng', 'Pricing'],
    ['its name with accents written as characters of their own', 'Cafe\u0301', 'Café'],
    ['its name with words around it', 'please take me to the pricing page, thanks', 'Pricing'],
    ['its name between punctuation', '“Pricing”!', 'Pricing'],
    ['its words with punctuation between them', 'about-us', 'About us'],
    ['its words with any space between them', ' about \n\t us ', 'About us'],
  ];
  for (const [how, target, name] of cases) {
    it(how, () => expect(pageFor(target)).to.equal(name));
  }
});

describe('a route is not found', () => {
  it('by part of a word', () => {
    const art = { name: 'Art', path: '/gallery' };
    expect(pageFor('cart', [art])).to.equal(null);
    expect(pageFor('artist', [art])).to.equal(null);
    expect(pageFor('show me the art', [art])).to.equal('Art');
  });

  it('by some of the words of its name', () => expect(pageFor('about')).to.equal(null));

  it('by its words in another order', () => expect(pageFor('us about')).to.equal(null));

  it('by an empty text', () => {
    for (const target of ['', '   ', '?!', '…']) expect(pageFor(target), target).to.equal(null);
  });

  it('by a name, path or synonym without letters or digits', () => {
    const symbols: Route = { name: '→', path: '/?', synonyms: ['', ' ', '!!!', '🙂'] };
    for (const target of ['', ' ', '→', '!!!', '🙂', 'anything at all'])
      expect(pageFor(target, [symbols]), target).to.equal(null);
  });

  it('when there are no routes', () => expect(pageFor('pricing', [])).to.equal(null));
});

describe('when several routes match', () => {
  const shop: Route = { name: 'Shop', path: '/a' };
  const shopHours: Route = { name: 'Shop hours', path: '/b' };

  it('the longest phrase wins, regardless of the list order', () => {
    expect(pageFor('what are the shop hours today', [shop, shopHours])).to.equal('Shop hours');
    expect(pageFor('what are the shop hours today', [shopHours, shop])).to.equal('Shop hours');
  });

  it('a long synonym of one route beats a short name of another', () => {
    const visit: Route = { name: 'Visit', path: '/c', synonyms: ['when is the shop open'] };
    expect(pageFor('when is the shop open', [shop, visit])).to.equal('Visit');
  });

  it('all tied routes are returned, in list order', () => {
    const lisbon: Route = { name: 'Lisbon', path: '/shops/1', synonyms: ['the shop'] };
    const madrid: Route = { name: 'Madrid', path: '/shops/2', synonyms: ['the shop'] };
    expect(pageFor('open the shop', [shop, lisbon, madrid])).to.deep.equal(['Lisbon', 'Madrid']);
  });

  it('a tie among shorter phrases does not matter', () => {
    const other: Route = { name: 'shop', path: '/d' };
    expect(pageFor('the shop hours', [shop, other, shopHours])).to.equal('Shop hours');
  });

  it('two routes to the same address count as one', () => {
    const again: Route = { name: 'shop', path: '/a/' };
    expect(pageFor('the shop please', [shop, again])).to.equal('Shop');
  });
});

describe('an exact path', () => {
  it('beats every name', () => {
    const decoy: Route = { name: 'company', path: '/elsewhere', synonyms: ['/company'] };
    expect(pageFor('/company', [decoy, about])).to.equal('About us');
  });

  it('is found with or without trailing slashes', () => {
    expect(pageFor('/company/')).to.equal('About us');
    expect(pageFor('/company', [{ ...about, path: '/company/' }])).to.equal('About us');
  });

  it('with many slashes takes linear time', () => {
    const target = `${'/'.repeat(1_000_000)}x`;
    const started = performance.now();
    expect(pageFor(target)).to.equal(null);
    // Quadratic time is minutes for a million slashes.
    expect(performance.now() - started).to.be.below(5_000);
  });

  it('may have space around it', () => expect(pageFor(' /company ')).to.equal('About us'));

  it('matches the root, which has no words', () => {
    expect(pageFor('/')).to.equal('Home');
    expect(pageFor('//')).to.equal(null);
  });

  it('distinguishes paths that differ in query or hash', () => {
    const faq: Route = { name: 'Questions', path: '/help#faq' };
    const help: Route = { name: 'Help', path: '/help' };
    expect(pageFor('/help#faq', [help, faq])).to.equal('Questions');
    expect(pageFor('/help', [faq, help])).to.equal('Help');
  });
});

describe('routes in other languages', () => {
  const cases: [string, string, Route, string[], string[]][] = [
    [
      'Spanish',
      'Política de devolución',
      { name: 'Política de devolución', path: '/p' },
      ['llévame a la política de devolución', 'POLITICA DE DEVOLUCION', '¿y la política de devolución?'],
      ['política de devoluciones', 'política'],
    ],
    ['Spanish with ñ', 'Año nuevo', { name: 'Año nuevo', path: '/p' }, ['ano nuevo'], ['anonuevo']],
    ['Chinese', '价格', { name: '价格', path: '/p' }, ['请打开价格页面', '价格。'], ['价', '格价']],
    [
      'Japanese',
      '料金プラン',
      { name: '料金プラン', path: '/p' },
      ['料金プランを見せて'],
      ['料金', 'プラン'],
    ],
    ['Japanese kana', 'カコ', { name: 'カコ', path: '/p' }, ['カコを開いて'], ['カゴを開いて', 'ガコ']],
    ['Korean', '가격', { name: '가격', path: '/p' }, ['가격 페이지 열어줘'], ['가', '가격표']],
    ['Arabic', 'الأسعار', { name: 'الأسعار', path: '/p' }, ['افتح صفحة الأسعار من فضلك'], ['الأسعارات']],
    ['Hindi', 'कीमतें', { name: 'कीमतें', path: '/p' }, ['मुझे कीमतें दिखाओ', 'कीमतें।'], ['कीमत']],
    ['Thai', 'ราคา', { name: 'ราคา', path: '/p' }, ['เปิดหน้าราคา'], ['รา']],
    ['Greek', 'Τιμές', { name: 'Τιμές', path: '/p' }, ['ΤΙΜΕΣ', 'δείξε μου τις τιμες'], ['τιμ']],
    ['Cyrillic', 'Цены', { name: 'Цены', path: '/p' }, ['покажи ЦЕНЫ, пожалуйста'], ['цен']],
  ];
  for (const [language, name, route, found, missed] of cases) {
    it(`${language}: ${name} is opened by its words`, () => {
      for (const target of found) expect(pageFor(target, [route]), target).to.equal(name);
    });
    it(`${language}: ${name} is not opened by others`, () => {
      for (const target of missed) expect(pageFor(target, [route]), target).to.equal(null);
    });
  }
});

describe('usable routes', () => {
  const problems: [string, unknown][] = [
    ['a value that is not an object', 'pricing'],
    ['null', null],
    ['a route without a name', { path: '/a' }],
    ['a name that is not a string', { name: 5, path: '/a' }],
    ['a name of symbols', { name: '→', path: '/a' }],
    ['a route without a path', { name: 'A' }],
    ['an empty path', { name: 'A', path: ' ' }],
    ['a path that is not a string', { name: 'A', path: {} }],
    ['a script', { name: 'A', path: 'javascript:alert(1)' }],
    ['a script in other letters and with space before it', { name: 'A', path: '  JavaScript:alert(1)' }],
    ['a data address', { name: 'A', path: 'data:text/html,hi' }],
    ['a mail address', { name: 'A', path: 'mailto:a@example.com' }],
    ['synonyms that are not an array', { name: 'A', path: '/a', synonyms: 'b' }],
    ['synonyms that are not all strings', { name: 'A', path: '/a', synonyms: ['b', 5] }],
  ];
  for (const [what, bad] of problems) {
    it(`leave out ${what}, with one warning, and keep the rest`, () => {
      const warnings = collectWarnings();
      expect(usableRoutes([home, bad, pricing], warnings.warn)).to.deep.equal([home, pricing]);
      expect(warnings.codes).to.deep.equal(['route-unusable']);
      expect(warnings.details[0]).not.to.equal('');
    });
  }

  it('name the invalid route in the warning', () => {
    const warnings = collectWarnings();
    usableRoutes([{ name: 'Prices', path: 'javascript:x' }], warnings.warn);
    expect(warnings.details[0]).to.contain('Prices');
  });

  it('are empty, without a warning, when none are given', () => {
    const warnings = collectWarnings();
    expect(usableRoutes(undefined, warnings.warn)).to.deep.equal([]);
    expect(usableRoutes(null, warnings.warn)).to.deep.equal([]);
    expect(usableRoutes([], warnings.warn)).to.deep.equal([]);
    expect(warnings.codes).to.deep.equal([]);
  });

  it('are empty, with a warning, when the value is not an array', () => {
    for (const given of [{ home }, 'home', 5, true]) {
      const warnings = collectWarnings();
      expect(usableRoutes(given, warnings.warn)).to.deep.equal([]);
      expect(warnings.codes).to.deep.equal(['route-unusable']);
    }
  });

  it('may lead to another origin, or to a hash', () => {
    const warnings = collectWarnings();
    const routes = [
      { name: 'Docs', path: 'https://docs.example.com/', external: true },
      { name: 'Questions', path: '#faq' },
    ];
    expect(usableRoutes(routes, warnings.warn)).to.deep.equal(routes);
    expect(warnings.codes).to.deep.equal([]);
  });
});

describe('the address of a route', () => {
  const base = 'https://shop.example/en/start?x=1#top';
  const addressOf = (path: string, external?: boolean) =>
    routeAddress({ name: 'A', path, ...(external === undefined ? {} : { external }) }, base)?.href;

  const allowed: [string, string, string][] = [
    ['a path of this site', '/pricing', 'https://shop.example/pricing'],
    ['a path relative to the page', 'menu', 'https://shop.example/en/menu'],
    ['a hash, which stays on the page', '#faq', 'https://shop.example/en/start?x=1#faq'],
    ['a query', '?page=2', 'https://shop.example/en/start?page=2'],
    ['a full address of this origin', 'https://shop.example/a', 'https://shop.example/a'],
    ['a protocol-relative address of this origin', '//shop.example/a', 'https://shop.example/a'],
    [
      'an address without encryption, which opens as this page',
      'http://shop.example/a',
      'https://shop.example/a',
    ],
    [
      'an address with www., which opens without',
      'https://www.shop.example/a?b#c',
      'https://shop.example/a?b#c',
    ],
  ];
  for (const [what, path, address] of allowed) {
    it(`may be ${what}`, () => expect(addressOf(path)).to.equal(address));
  }

  const foreign: [string, string][] = [
    ['another host', 'https://evil.example/a'],
    ['a subdomain', 'https://cdn.shop.example/a'],
    ['another port', 'https://shop.example:8443/a'],
    ['a protocol-relative address', '//evil.example/a'],
    ['backslashes, which browsers read as slashes', '\\\\evil.example\\a'],
  ];
  for (const [what, path] of foreign) {
    it(`is not ${what}, unless the route is external`, () => {
      expect(addressOf(path)).to.equal(undefined);
      expect(addressOf(path, false)).to.equal(undefined);
      expect(addressOf(path, true)).to.equal(new URL(path, base).href);
    });
  }

  const never = [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,hi',
    'blob:https://shop.example/1',
    'file:///etc/hosts',
    'about:blank',
    'mailto:a@example.com',
    'https://[',
  ];
  for (const path of never) {
    it(`is never ${JSON.stringify(path)}, external or not`, () => {
      expect(addressOf(path)).to.equal(undefined);
      expect(addressOf(path, true)).to.equal(undefined);
    });
  }
});

describe("the agent's line for a route", () => {
  const cases: [string, Route, string][] = [
    ['its name and path', home, '- Home (/)'],
    ['what is on it', { ...home, description: 'What is new' }, '- Home (/): What is new'],
    ['its synonyms', { ...home, synonyms: ['start', 'inicio'] }, '- Home (/). Also called: start, inicio'],
  ];
  for (const [what, route, line] of cases) {
    it(`says ${what}`, () => expect(routeLines([route])).to.deep.equal([line]));
  }

  it('has a sentence for the description and one for the synonyms', () => {
    const route = { ...home, description: 'What is new', synonyms: ['start'] };
    const both = ['- Home (/): What is new. Also called: start'];
    expect(routeLines([route])).to.deep.equal(both);
    expect(routeLines([{ ...route, description: 'What is new.' }])).to.deep.equal(both);
  });

  it('omits synonyms when the list is empty', () => {
    expect(routeLines([{ ...home, synonyms: [] }])).to.deep.equal(['- Home (/)']);
  });
});
