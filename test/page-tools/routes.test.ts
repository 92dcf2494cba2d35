import { expect } from '@esm-bundle/chai';
import { type Route, shownPath } from '../../src/core/model/routes.js';
import { watchRoutes } from '../../src/page-tools/watch-routes.js';
import { collectWarnings } from '../core/warnings.js';
import { routeNames } from '../pages/route-names.js';
import { routesKept } from '../pages/routes-kept.js';
import { routesLeftOut } from '../pages/routes-left-out.js';

let holder: HTMLElement | undefined;
let controller = new AbortController();

/** Adds the content of a menu to the page, and watches the links that the selector finds. */
async function watch(content: string, selector: string | undefined = 'nav a') {
  holder = document.createElement('nav');
  holder.setHTMLUnsafe(content);
  document.body.append(holder);
  const warnings = collectWarnings();
  const reports: Route[][] = [];
  let told = () => {};
  const found = (routes: readonly Route[]) => {
    reports.push([...routes]);
    told();
  };
  await watchRoutes({ selector, found, warn: warnings.warn, signal: controller.signal });
  const next = () =>
    new Promise<void>(resolve => {
      told = resolve;
    });
  return { holder, warnings, reports, next, shown: () => shownOf(reports.at(-1) ?? []) };
}

/** Routes as the rows write them. */
function shownOf(routes: readonly Route[]): string {
  const words = routes.map(route => {
    return `${route.name} (${shownPath(route)})${route.description ? `: ${route.description}` : ''}`;
  });
  return words.join(', ') || 'nothing';
}

afterEach(() => {
  controller.abort();
  controller = new AbortController();
  holder?.remove();
  document.querySelector('base')?.remove();
});

for (const { title, rows } of [...routesLeftOut, ...routesKept, routeNames]) {
  describe(title, () => {
    for (const { what, input, answer } of rows) {
      it(`${what}: ${answer}`, async () => {
        const { shown } = await watch(input);
        expect(shown()).to.equal(answer);
      });
    }
  });
}

describe('the routes of links', () => {
  it('keep the query in the address, where the agent does not see it', async () => {
    const { reports } = await watch('<a href="/list?page=2&sort=up#top">List</a>');
    expect(reports.at(-1)).to.deep.equal([{ name: 'List', path: '/list?page=2&sort=up#top', linked: true }]);
  });

  it('lead to this page’s origin from an address with www. or without encryption', async () => {
    const { host } = location;
    const { reports } = await watch(
      `<a href="http://www.${host}/a">A</a><a href="https://${host}/b">B</a><a href="https://x.${host}/c">C</a>`,
    );
    expect(reports.at(-1)?.map(({ path }) => path)).to.deep.equal(['/a', '/b']);
  });

  it('are relative to the base of the page', async () => {
    const base = document.createElement('base');
    base.href = '/shop/de/';
    document.head.append(base);
    const { shown } = await watch('<a href="mugs">Mugs</a><a href="../en/mugs">In English</a>');
    expect(shown()).to.equal('Mugs (/shop/de/mugs), In English (/shop/en/mugs)');
  });

  it('include a link that opts in, wherever it is', async () => {
    const { shown } = await watch('<a href="/a">A</a><p><a href="/b" data-navai-route>B</a></p>', '#none, p');
    expect(shown()).to.equal('B (/b)');
  });

  it('are not looked for when the page asks for none', async () => {
    const { reports, warnings } = await watch('<a href="/a">A</a>', '');
    expect([reports, warnings.codes]).to.deep.equal([[], []]);
  });

  it('change with the page', async () => {
    const { holder, next, shown } = await watch('<a href="/a">A</a>');
    const changed = next();
    holder.insertAdjacentHTML('beforeend', '<a href="/b">B</a>');
    await changed;
    expect(shown()).to.equal('A (/a), B (/b)');
  });

  it('change with an open shadow root of the page', async () => {
    const { holder, next, shown } = await watch(
      '<x-menu><template shadowrootmode="open"><a href="/a">A</a></template></x-menu>',
    );
    const changed = next();
    holder.querySelector('x-menu')?.shadowRoot?.querySelector('a')?.setAttribute('href', '/b');
    await changed;
    expect(shown()).to.equal('A (/b)');
  });

  it('stop with the call', async () => {
    const { holder, reports } = await watch('<a href="/a">A</a>');
    controller.abort();
    holder.insertAdjacentHTML('beforeend', '<a href="/b">B</a>');
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(reports).to.have.length(1);
  });
});

describe('a selector', () => {
  it('that finds no link warns once, and links that come later are offered', async () => {
    const { holder, warnings, next, shown } = await watch('<p>Soon</p>');
    expect(warnings.codes).to.deep.equal(['routes-not-found']);
    expect(warnings.details).to.deep.equal(['routes-from="nav a" finds no link.']);
    const changed = next();
    holder.innerHTML = '<a href="/a">A</a>';
    await changed;
    expect([shown(), warnings.codes.length]).to.deep.equal(['A (/a)', 1]);
  });

  it('warns only after the page has loaded', async () => {
    Object.defineProperty(HTMLDocument.prototype, 'readyState', { value: 'interactive', configurable: true });
    try {
      const { warnings, holder, shown } = await watch('<p>Soon</p>');
      expect(warnings.codes).to.deep.equal([]);
      holder.innerHTML = '<a href="/a">A</a>';
      dispatchEvent(new Event('load'));
      expect([warnings.codes, shown()]).to.deep.equal([[], 'A (/a)']);
      controller.abort();
      controller = new AbortController();
      holder.remove();
      const later = await watch('<p>Never</p>');
      dispatchEvent(new Event('load'));
      expect(later.warnings.codes).to.deep.equal(['routes-not-found']);
    } finally {
      Reflect.deleteProperty(HTMLDocument.prototype, 'readyState');
    }
  });

  it('that finds only links that act says so', async () => {
    const { warnings } = await watch('<a href="/logout">Out</a>');
    expect(warnings.details[0]).to.contain('one link, but none that the agent may open');
  });

  it('that is invalid warns', async () => {
    const { warnings, reports } = await watch('<a href="/a">A</a>', 'nav >>> a');
    expect([warnings.codes, reports]).to.deep.equal([['attribute-invalid'], []]);
  });

  const selectors: [selector: string, routes: string][] = [
    ['nav a, footer a', 'A (/a)'],
    ['nav x-menu > a', 'nothing'],
    ['nav :is(x-menu, b) a[href="/a"]', 'A (/a)'],
    ['main a', 'nothing'],
    ['nav a[title="a b, c"]', 'nothing'],
    ['a:not([hidden], .x y)', 'A (/a)'],
    ['nav [title="a > b"], x-menu a', 'A (/a)'],
    ['nav  x-menu   a', 'A (/a)'],
    ['x-menu > b ~ a', 'nothing'],
    ['nav a:not(.a\\,b):not([title="("])', 'A (/a)'],
    ['nav a:not(:is(:has(:is(:not(b))), b))', 'A (/a)'],
  ];
  for (const [selector, routes] of selectors) {
    it(`“${selector}” reaches into open shadow roots: ${routes}`, async () => {
      const { shown } = await watch(
        '<x-menu><template shadowrootmode="open"><a href="/a">A</a></template></x-menu>',
        selector,
      );
      expect(shown()).to.equal(routes);
    });
  }
});
