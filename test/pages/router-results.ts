import type { Chapter, Row } from './row.js';

interface ResultRow extends Row {
  /** What `respondWith()` is given. */
  readonly given: () => unknown;
  /** Where the visitor is then; default: where the visitor was. */
  readonly now?: string;
}

/** Like vue-router's: an error that refers to itself and names a type. */
function failure(type: number): Error {
  const to = { fullPath: '/pricing?secret=1', matched: [] as unknown[] };
  to.matched.push(to);
  const from = { fullPath: '/start' };
  return Object.assign(new Error('Navigation aborted from "/start" to "/pricing?secret=1"'), {
    type,
    to,
    from,
  });
}

function circular(): object {
  const route: Record<string, unknown> = { path: '/pricing' };
  route.self = route;
  return route;
}

const refused = 'not opened: The page did not allow it.';

/** What routers answer when the route “Pricing” (/pricing) is opened from /start. */
export const routerResults: Chapter<ResultRow> = {
  title: 'Answers of routers',
  columns: ['`respondWith(…)`', 'The agent hears'],
  rows: [
    {
      what: 'a router that has opened the page',
      input: '`undefined`',
      given: () => undefined,
      answer: 'opened',
    },
    { what: 'Angular, Next', input: '`true`', given: () => true, answer: 'opened' },
    { what: 'Angular, which ignores the same address', input: '`null`', given: () => null, answer: 'opened' },
    {
      what: 'a router that answers with its route',
      input: 'an object that contains itself',
      given: circular,
      answer: 'opened',
    },
    {
      what: 'a page that answers with data',
      input: 'a large object',
      given: () => ({ plans: 'x'.repeat(99) }),
      answer: 'opened',
    },
    {
      what: 'a page that answers with something live',
      input: 'a `Map`, a function, a `BigInt`',
      given: () => ({ a: new Map(), b: () => 1, c: 1n }),
      answer: 'opened',
    },
    { what: 'Angular, whose guard refuses', input: '`false`', given: () => false, answer: refused },
    {
      what: 'a promise of a refusal',
      input: 'a promise of `false`',
      given: async () => false,
      answer: refused,
    },
    {
      what: 'vue-router, whose guard refuses',
      input: 'a failure of type 4',
      given: () => failure(4),
      answer: refused,
    },
    {
      what: 'vue-router, with another navigation meanwhile',
      input: 'a failure of type 8',
      given: () => failure(8),
      answer: 'not opened: The visitor went to another page meanwhile.',
    },
    {
      what: 'vue-router on the same page',
      input: 'a failure of type 16',
      given: () => failure(16),
      answer: 'opened',
    },
    {
      what: 'vue-router 3, which rejects on the same page',
      input: 'a rejection of type 16',
      given: () => Promise.reject(failure(16)),
      answer: 'opened',
    },
    {
      what: 'vue-router 3, which rejects at a guard',
      input: 'a rejection of type 4',
      given: () => Promise.reject(failure(4)),
      answer: refused,
    },
    {
      what: 'vue-router 3, which was led elsewhere',
      input: 'a rejection of type 2',
      given: () => Promise.reject(failure(2)),
      answer: 'not opened: The page led elsewhere.',
    },
    {
      what: 'a failure without its class',
      input: '`{ type: 4, to, from }`',
      given: () => ({ type: 4, to: {}, from: {} }),
      answer: refused,
    },
    {
      what: 'an error as a value',
      input: 'an `Error`',
      given: () => new Error('Sign in first.'),
      answer: 'not opened: Sign in first.',
    },
    {
      what: 'an error without words',
      input: 'an `Error` without a message',
      given: () => new Error(),
      answer: refused,
    },
    {
      what: 'a rejection',
      input: 'a rejection',
      given: () => Promise.reject(new Error('Offline.')),
      answer: 'not opened: Offline.',
    },
    {
      what: 'an answer of `fetch`',
      input: '`{ ok: false }`',
      given: () => ({ ok: false, status: 404 }),
      answer: refused,
    },
    {
      what: 'a refusal on the page itself',
      input: '`false`, at /pricing/',
      given: () => false,
      now: '/pricing/',
      answer: 'opened',
    },
    {
      what: 'a failure on the page itself',
      input: 'a failure of type 4, at /pricing',
      given: () => failure(4),
      now: '/pricing',
      answer: 'opened',
    },
    {
      what: 'a site that shows the page in a language',
      input: '`undefined`, at /en/pricing?from=/',
      given: () => undefined,
      now: '/en/pricing?from=/',
      answer: 'opened',
    },
    {
      what: 'a hash router',
      input: '`undefined`, at /#/pricing',
      given: () => undefined,
      now: '/#/pricing',
      answer: 'opened',
    },
    {
      what: 'a guard that shows another page',
      input: '`undefined`, at /login',
      given: () => undefined,
      now: '/login?next=/pricing',
      answer: 'opened, and led to /login',
    },
  ],
};
