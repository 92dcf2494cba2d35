import { expect } from '@esm-bundle/chai';
import { ResultError } from '../../../src/core/results/result-error.js';
import { resultOf } from '../../../src/core/results/result-of.js';
import * as conversion from '../../../src/core/results/to-json.js';
import { expectNoUnhandledRejections } from '../rejections.js';

const never = new AbortController().signal;

function convert(result: unknown, end: AbortSignal = never): Promise<unknown> {
  return resultOf(
    () => result,
    () => end,
    () => conversion,
  );
}

async function errorOf(promise: Promise<unknown>): Promise<Error & { code?: string }> {
  return promise.then(
    value => expect.fail(`resolved to ${JSON.stringify(value)}`),
    error => error,
  );
}

class Point {
  readonly x: number;
  readonly y: number;
  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }
  get sum() {
    return this.x + this.y;
  }
  move() {}
}

class Secret {
  readonly #word = 'hidden';
  get length() {
    return this.#word.length;
  }
}

class Price {
  readonly #cents = 990;
  toString() {
    return `€${this.#cents / 100}`;
  }
}

function fields(target: FormData | Headers | URLSearchParams) {
  for (const value of ['1', '2']) target.append('a', value);
  target.append('b', '3');
  return target;
}

async function* counting(from: number, to: number) {
  for (let number = from; number <= to; number += 1) yield number;
}

function* numbers(to: number) {
  for (let number = 1; number <= to; number += 1) yield number;
}

const then = new Date(0);
const time = '1970-01-01T00:00:00.000Z';

const become: [string, () => unknown, unknown][] = [
  ['a Map with text keys: an object', () => new Map([['a', 1]]), { a: 1 }],
  [
    'another Map: pairs',
    () =>
      new Map<unknown, unknown>([
        [1, 'a'],
        ['b', then],
      ]),
    [
      [1, 'a'],
      ['b', time],
    ],
  ],
  ['an empty Map: an empty object', () => new Map(), {}],
  ['a Set: a list', () => new Set(['a', 2]), ['a', 2]],
  ['FormData: an object', () => fields(new FormData()), { a: ['1', '2'], b: '3' }],
  ['URLSearchParams: an object', () => fields(new URLSearchParams()), { a: ['1', '2'], b: '3' }],
  ['Headers: an object', () => fields(new Headers()), { a: '1, 2', b: '3' }],
  ['a Date: its ISO text', () => then, time],
  ['a Date without a time: words', () => new Date(Number.NaN), 'Invalid Date'],
  ['a RegExp: its source', () => /a+/gi, '/a+/gi'],
  ['a URL: its address', () => new URL('https://a.example/b?c'), 'https://a.example/b?c'],
  ['a BigInt: its digits', () => 2n ** 70n, '1180591620717411303424'],
  ['a number that JSON lacks: its name', () => [Number.NaN, Number.POSITIVE_INFINITY], ['NaN', 'Infinity']],
  [
    'wrapped primitives: what they wrap',
    () => [Object('a'), Object(1), Object(false), Object(3n)],
    ['a', 1, false, '3'],
  ],
  ['a typed array: a list', () => new Float32Array([0.5, 1]), [0.5, 1]],
  ['a typed array of BigInts: a list', () => new BigInt64Array([1n]), ['1']],
  ['bytes of text: the text', () => new TextEncoder().encode('né').buffer, 'né'],
  ['a Blob: its text', () => new Blob(['né']), 'né'],
  ['a Blob of JSON: what it says', () => new Blob(['[1]'], { type: 'application/json' }), [1]],
  ['an answer in JSON: what it says', () => Response.json({ a: [1] }), { a: [1] }],
  ['an answer in text: the text', () => new Response('hello'), 'hello'],
  [
    'an answer in broken JSON: the text',
    () => new Response('{', { headers: { 'content-type': 'application/json' } }),
    '{',
  ],
  ['an empty answer: null', () => new Response(null, { status: 204 }), null],
  ['a stream of bytes: the text', () => new Response('a\nb').body, 'a\nb'],
  [
    'a stream of values: a list',
    () =>
      new ReadableStream({
        start: c => {
          c.enqueue({ a: 1 });
          c.enqueue(then);
          c.close();
        },
      }),
    [{ a: 1 }, time],
  ],
  ['an async generator: a list', () => counting(1, 3), [1, 2, 3]],
  ['a generator: a list', () => numbers(3), [1, 2, 3]],
  ['an object that can be iterated over: a list', () => ({ [Symbol.iterator]: () => numbers(2) }), [1, 2]],
  [
    'an object that can be iterated over with `for await`: a list',
    () => ({ [Symbol.asyncIterator]: () => counting(1, 2) }),
    [1, 2],
  ],
  ['an instance: its fields', () => new Point(1, 2), { x: 1, y: 2 }],
  ['an instance without fields: its own text', () => new Price(), '€9.9'],
  ['an object with toJSON: what it gives', () => ({ toJSON: () => new Map([['a', then]]) }), { a: time }],
  [
    'promises inside it: what they resolve to',
    () => ({ a: Promise.resolve(new Set([Promise.resolve(1)])) }),
    { a: [1] },
  ],
  ['a method beside data: left out', () => ({ a: 1, run() {} }), { a: 1 }],
  ['undefined in an object: left out', () => ({ a: undefined, b: then }), { b: time }],
  ['undefined in a list: null', () => [undefined, then], [null, time]],
  ['text with a lone surrogate: U+FFFD', () => ({ 'a\ud83d': ['b\ude42'] }), { 'a\ufffd': ['b\ufffd'] }],
  [
    'an error inside it: its words',
    () => [new TypeError('sold out'), new DOMException('gone')],
    [{ error: 'sold out' }, { error: 'gone' }],
  ],
  [
    'a refused answer inside it: its status',
    () => ({ a: new Response('gone', { status: 410 }), b: 1 }),
    { a: { error: 'The function returned an HTTP answer: 410: gone' }, b: 1 },
  ],
  [
    'a promise inside it that rejects: the words',
    () => ({ a: Promise.reject(new Error('sold out')) }),
    { a: { error: 'sold out' } },
  ],
  ['the same object twice: both times', () => [then, then].map(at => ({ at })), [{ at: time }, { at: time }]],
];

describe('a result becomes JSON:', () => {
  expectNoUnhandledRejections();

  for (const [what, make, json] of become) {
    it(what, async () => {
      expect(await convert(make())).to.deep.equal(json);
    });

    it(`inside others, ${what}`, async () => {
      const given = { list: [make()], map: new Map([['set', new Set([make()])]]) };
      expect(await convert(given)).to.deep.equal({ list: [json], map: { set: [json] } });
    });
  }

  it('plain data, as the same object', async () => {
    const data = { a: [1, 'b', null, true, { c: {} }], d: undefined };
    expect((await convert(data)) === data).to.equal(true);
    expect(await convert(undefined)).to.equal(undefined);
  });

  it('a key called `__proto__`, which changes no prototype', async () => {
    const json = (await convert(new Map([['__proto__', { admin: then }]]))) as { admin?: unknown };
    expect(json.admin).to.equal(undefined);
    expect(JSON.stringify(json)).to.equal(`{"__proto__":{"admin":"${time}"}}`);
  });
});

const circular: { inner: unknown[] } = { inner: [] };
circular.inner.push(circular);
const map = new Map<string, unknown>();
map.set('self', map);
const frame = () => document.createElement('iframe');

const unfit: [string, () => unknown, RegExp][] = [
  ['a function', () => () => 1, /result is a function/],
  ['a symbol', () => Symbol('a'), /result is a symbol/],
  ['an object of methods', () => ({ run() {} }), /result\.run is a function/],
  ['a list of functions', () => ({ items: [() => 1] }), /result\.items\.0 is a function/],
  ['a circle', () => circular, /result\.inner\.0 contains itself/],
  ['a Map inside itself', () => map, /result\.self contains itself/],
  ['an instance that keeps its data to itself', () => new Secret(), /result has no fields .*\(Secret\)/],
  ['a WeakMap', () => new WeakMap(), /\(WeakMap\)/],
  ['an element', frame, /result is a part of the page \(HTMLIFrameElement\)/],
  ['a list of elements', () => document.querySelectorAll('body'), /result\.0 is a part of the page/],
  ['the document', () => document, /a part of the page/],
  ['the window', () => window, /a window/],
  ['an event', () => new MouseEvent('click'), /an event \(MouseEvent\)/],
  ['bytes that are no text', () => new Uint8Array([0, 255]).buffer, /binary data/],
  ['a Blob that is no text', () => new Blob([new Uint8Array([137, 80, 0])]), /binary data/],
  ['a stream that is no text', () => new Response(new Uint8Array([200])).body, /binary data/],
  ['a stream to write to', () => new WritableStream(), /\(WritableStream\)/],
  [
    'a toJSON that throws',
    () => ({
      a: {
        toJSON() {
          throw new Error('no');
        },
      },
    }),
    /result\.a can’t be read: no/,
  ],
  [
    'a getter that throws',
    () => ({
      get a() {
        throw new Error('no');
      },
    }),
    /result can’t be read: no/,
  ],
  [
    'endless depth',
    () => {
      let deep: object = {};
      for (let level = 0; level < 1e4; level += 1) deep = { deep };
      return deep;
    },
    /100 levels deep/,
  ],
  [
    'endless width',
    () => {
      let wide: unknown = then;
      for (let level = 0; level < 50; level += 1) wide = [wide, wide];
      return wide;
    },
    /500000/,
  ],
];

describe('a result has no form in JSON, and an error tells where, if it is', () => {
  expectNoUnhandledRejections();

  for (const [what, make, message] of unfit) {
    it(what, async () => {
      const error = await errorOf(convert(make()));
      expect(error).to.be.instanceOf(ResultError);
      expect(error.code).to.equal('result_not_json');
      expect(error.message).to.match(message);
    });

    it(`${what}, inside others`, async () => {
      const given = { items: new Set([1, Promise.resolve(make())]), other: Promise.reject(new Error('no')) };
      const error = await errorOf(convert(given));
      expect(error).to.be.instanceOf(ResultError);
      expect(error.message).to.match(/result\.items\.1/);
    });
  }

  it('an answer that was read before', async () => {
    const answer = new Response('a');
    await answer.text();
    expect((await errorOf(convert(answer))).message).to.contain('was read before');
  });
});

describe('a function fails if it', () => {
  expectNoUnhandledRejections();

  it('returns an error', async () => {
    const error = new RangeError('sold out');
    expect((await errorOf(convert(error))) === error).to.equal(true);
  });

  const status = (body: BodyInit | null) => new Response(body, { status: 404, statusText: 'Not Found' });
  it('returns an answer that is not ok: with its status and its text', async () => {
    const { message } = await errorOf(convert(status('No such shop')));
    expect(message).to.equal('The function returned an HTTP answer: 404 Not Found: No such shop');
  });

  for (const [what, body] of [
    ['none', null],
    ['a page', '<!doctype html>'],
    ['a long one', 'x'.repeat(301)],
    ['one that is no text', new Uint8Array([0, 255])],
  ] as const) {
    it(`throws an answer: without its text if that is ${what}`, async () => {
      const thrown = resultOf(
        () => Promise.reject(status(body)),
        () => never,
        () => conversion,
      );
      expect((await errorOf(thrown)).message).to.equal('The function threw an HTTP answer: 404 Not Found');
    });
  }

  it('returns a stream that breaks off', async () => {
    const stream = new ReadableStream({ pull: controller => controller.error(new Error('cut off')) });
    expect((await errorOf(convert(stream))).message).to.equal('cut off');
  });
});

describe('what has no end', () => {
  expectNoUnhandledRejections();

  it('is cut after 1,000 values, and the source is told', async () => {
    for (const [start, stop] of [
      [counting, 'async'],
      [(_: number, to: number) => numbers(to), 'sync'],
    ] as const) {
      const source = start(1, Number.POSITIVE_INFINITY);
      const list = (await convert(source)) as unknown[];
      expect(list, stop).to.have.length(1_001);
      expect(list.at(-1)).to.equal('… [cut]');
      expect((await source.next()).done).to.equal(true);
    }
  });

  it('is cut after 64 Ki characters of text, never inside a surrogate pair', async () => {
    let cancelled = false;
    const stream = new ReadableStream({
      pull: controller => controller.enqueue(new TextEncoder().encode(`a${'🙂'.repeat(500)}`)),
      cancel: () => {
        cancelled = true;
      },
    });
    const text = (await convert(new Response(stream))) as string;
    expect(text.length).to.be.within(65_535, 65_536 + '… [cut]'.length);
    expect(text.endsWith('… [cut]')).to.equal(true);
    expect(/\p{Surrogate}/u.test(text)).to.equal(false);
    expect(cancelled).to.equal(true);
  });

  it('is not waited for after the end of the function’s time', async () => {
    const end = new AbortController();
    const cancelled: string[] = [];
    const stream = (name: string) => new ReadableStream({ cancel: () => void cancelled.push(name) });
    const endless = [
      stream('the result'),
      { stream: stream('inside it') },
      { promise: new Promise(() => {}) },
      counting(1, 2),
    ];
    const all = Promise.allSettled(endless.map(result => convert(result, end.signal)));
    end.abort();
    await all;
    expect(cancelled).to.have.members(['the result', 'inside it']);
  });
});
