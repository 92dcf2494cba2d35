import { readFile } from 'node:fs/promises';
import { expect, type StageOptions, test } from './stage.js';

type Brain = NonNullable<NonNullable<StageOptions['simulator']>['brain']>;

/** A model that adds numbers with the page's function, and reads the output aloud. */
const sums: Brain = ({ text, items }) => {
  const last = items.at(-1);
  // A page that was left before its answer ended asks again, and runs the function again: its output may come after other words.
  if (last?.kind === 'output' && text === 'the sum') return { say: `It is ${last.output}` };
  if (text === 'the sum') return { calls: [{ name: 'add_numbers', arguments: { numbers: [1, 2] } }] };
  return { say: `You said ${text}` };
};

const debian = '/usr/share/javascript';
const npm = new URL('../../node_modules', import.meta.url).pathname;

/** Scripts that change what the platform's objects do. Prototype and MooTools come from Debian, the others from npm. */
const libraries: Readonly<Record<string, string>> = {
  'Prototype.js 1.7': `${debian}/prototype/prototype.js`,
  MooTools: `${debian}/mootools/mootools.js`,
  'zone.js': `${npm}/zone.js/bundles/zone.umd.js`,
  'core-js 2': `${npm}/core-js2/client/shim.js`,
};

/** What single lines of pages do to the platform. */
const changes: Readonly<Record<string, string>> = {
  'an enumerable key on every object': `Object.prototype.extend = function () {}; Object.prototype.isEmpty = false;`,
  'an enumerable key on every array': `Array.prototype.contains = function () {}; Array.prototype.remove = function () {};`,
  'toJSON of Prototype.js 1.6': `Array.prototype.toJSON = function () { return '[' + this.map(JSON.stringify).join(', ') + ']'; };
    Date.prototype.toJSON = function () { return '"' + this.toISOString() + '"'; };`,
  'entries and from of Prototype.js 1.6': `Array.from = function (list) { var all = []; for (var i = 0; list && i < list.length; i++) all.push(list[i]); return all; };
    Array.prototype.entries = Array.prototype.toArray = function () { return Array.from(this); };
    Object.keys = function (object) { var keys = []; for (var key in object) keys.push(key); return keys; };
    Object.values = function (object) { var values = []; for (var key in object) values.push(object[key]); return values; };
    Function.prototype.bind = function () { var run = this, given = Array.from(arguments), self = given.shift(); return function () { return run.apply(self, given.concat(Array.from(arguments))); }; };`,
  'window.Event replaced': `window.Event = function (event) { this.event = event; };`,
  'frozen prototypes': `[Object, Array, Function, String, Promise, Map, Set, Error, EventTarget, Node, Element, HTMLElement].forEach(function (own) { Object.freeze(own.prototype); Object.freeze(own); });`,
};

async function scripts(): Promise<[name: string, code: string][]> {
  const files = Object.entries(libraries).map(
    async ([name, file]): Promise<[string, string]> => [name, await readFile(file, 'utf8')],
  );
  return [...(await Promise.all(files)), ...Object.entries(changes)];
}

for (const name of [...Object.keys(libraries), ...Object.keys(changes)]) {
  test(`a page has ${name} → a call works with its tools, and goes on on the next page`, async ({
    stage,
    page,
  }) => {
    const code = new Map(await scripts()).get(name) ?? '';
    const set = await stage({
      attributes: 'muted routes-from="nav a"',
      // In front of our modules, as page scripts are.
      body: '<nav><a href="/prices">Prices</a></nav><script src="/library.js"></script>',
      pages: { '/prices': { title: 'Our prices' } },
      script: `document.querySelector('navai-voice').functions = { add_numbers: { description: 'Adds', parameters: {
        type: 'object', properties: { numbers: { type: 'array', items: { type: 'number' } } }, required: ['numbers'],
      }, run: ({ numbers }) => ({ sum: numbers.reduce((all, each) => all + each, 0), numbers }) } };`,
      simulator: { brain: sums },
    });
    await page.route(`${set.url}/library.js`, route =>
      route.fulfill({ contentType: 'text/javascript', body: code }),
    );
    const errors: string[] = [];
    page.on('pageerror', error => errors.push(String(error.stack)));
    const widget = await set.open(page);
    await widget.start();
    await widget.type('hello');
    await widget.hears(/hello/);
    await widget.type('the sum');
    await widget.hears(/\[1,2\]/);
    await page.evaluate(() => {
      location.href = '/prices';
    });
    await page.waitForURL('**/prices');
    await widget.reaches('connected');
    await widget.type('again');
    await widget.hears(/again/);
    expect(errors).toEqual([]);
  });
}

const broken = [
  'fetch',
  'AbortController',
  'AbortSignal',
  'URL',
  'Headers',
  'Request',
  'Promise',
  'Map',
  'Set',
  'WeakMap',
  'Event',
  'TextEncoder',
  'MediaStream',
  'RTCPeerConnection',
  'AudioContext',
  'structuredClone',
  'queueMicrotask',
  'getComputedStyle',
  'matchMedia',
  'MutationObserver',
  'requestAnimationFrame',
];

test('a page’s globals throw → each start ends in a call or an error, and never in “connecting”', async ({
  stage,
  page,
}) => {
  test.slow();
  const set = await stage({ attributes: 'mode="text"' });
  const widget = await set.open(page);
  for (const name of broken) {
    const ended = await widget.element.evaluate(async (element, global) => {
      const voice = element as HTMLElementTagNameMap['navai-voice'];
      const own = Reflect.get(window, global);
      const limit = new Promise(resolve => setTimeout(resolve, 15_000, 'too late'));
      const settled = new Promise<string>(resolve => {
        voice.addEventListener('navai-status', () => {
          if (voice.status === 'connected' || voice.status === 'error') resolve(voice.status);
        });
      });
      const first = Promise.race([settled, limit]);
      Reflect.set(window, global, function broken() {
        throw new TypeError(`${global} is broken`);
      });
      void voice.start();
      const status = await first;
      Reflect.set(window, global, own);
      voice.stop();
      return status;
    }, name);
    expect([name, ended]).toEqual([name, expect.stringMatching(/^(connected|error)$/)]);
  }
});
