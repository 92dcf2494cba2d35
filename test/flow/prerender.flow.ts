import type { Simulator } from 'navai-voice/simulator';
import { Reports, test } from './plain-browser.js';
import { expect, poll, type Stage, type StageOptions } from './stage.js';

/** Runs on every page: records what is opened, requested and stored while the page is prerendered. */
const watch = `
  const widget = document.querySelector('navai-voice');
  const report = (topic, value = null) => fetch('/report', { method: 'POST', body: JSON.stringify([topic, value]) });
  const reported = async topic => {
    while (!(await (await fetch('/report')).json()).includes(topic)) await new Promise(wake => setTimeout(wake, 20));
  };
  const early = [];
  const watched = (owner, name, is = () => true) => {
    const original = owner[name];
    owner[name] = function (...given) {
      if (document.prerendering && is(this, ...given)) early.push(name);
      return Reflect.apply(original, this, given);
    };
  };
  const isSession = storage => storage === sessionStorage;
  watched(navigator.mediaDevices, 'getUserMedia');
  watched(globalThis, 'fetch', (_, url) => url !== '/report');
  watched(Storage.prototype, 'setItem', isSession);
  watched(Storage.prototype, 'removeItem', isSession);
  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(...given) { super(...given); if (document.prerendering) early.push('RTCPeerConnection'); }
  };
  const reach = status => new Promise(resolve => {
    const look = () => widget.status === status && resolve();
    addEventListener('navai-status', look);
    look();
  });
  /** Prerenders a page, and opens it once it is ready. */
  const prerenderAndOpen = async (path, before = () => {}) => {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.textContent = JSON.stringify({ prerender: [{ source: 'list', urls: [path], eagerness: 'immediate' }] });
    document.head.append(rules);
    await reported('prerendered ' + path);
    await before();
    location.href = path;
  };
  if (document.prerendering) {
    addEventListener('load', () => setTimeout(() => report('prerendered ' + location.pathname)));
    addEventListener('prerenderingchange', () => report('early', early), { capture: true });
  }
  const texts = () => widget.transcript.map(({ text }) => text);
`;

/** Has a call with one question and answer on the first page. */
const talk = `
    await customElements.whenDefined('navai-voice');
    widget.open = true;
    await widget.start();
    widget.send('What do you sell?');
    await new Promise(resolve => addEventListener('navai-activity', () => {
      if (widget.activity === 'listening' && texts().includes('We sell bread.')) resolve();
    }));
`;

/** A site whose scripts run by path. */
function site(reports: Reports, scripts: Readonly<Record<string, string>>, more: StageOptions = {}) {
  const branches = Object.entries(scripts).map(
    ([path, script]) =>
      `if (location.pathname === '${path}') (async () => {${script}})().catch(error => report('failed', String(error)));`,
  );
  return {
    attributes: 'muted',
    headers: { 'content-security-policy': '' },
    script: `${watch}\n${branches.join('\n')}`,
    simulator: { brain: () => ({ say: 'We sell bread.' }) },
    routes: { '/report': reports.answer },
    ...more,
  } satisfies StageOptions;
}

const goesOn = `
    await reach('connected');
    await report('went on', { texts: texts(), open: widget.open, muted: widget.muted });
`;

const isOpen = ({ calls }: Simulator) => [...calls.values()].filter(({ state }) => state === 'open').length;

async function expectWentOn({ simulator }: Stage, reports: Reports): Promise<void> {
  expect(await reports.of('early'), 'while it is prerendered').toEqual([]);
  expect(await reports.of('went on')).toEqual({
    texts: ['What do you sell?', 'We sell bread.'],
    open: true,
    muted: true,
  });
  await poll(() => isOpen(simulator)).toBe(1);
  expect(simulator.calls.size, 'one a page').toBe(2);
}

test('a page is prerendered during a call → it opens and stores nothing, and the call goes on once it is shown', async ({
  stage,
  openPlainly,
}) => {
  const reports = new Reports();
  const scene = await stage(
    site(reports, { '/': `${talk} await prerenderAndOpen('/prices');`, '/prices': goesOn }),
  );
  await openPlainly(scene.url);
  await expectWentOn(scene, reports);
});

test('a page is prerendered while a call is already saved → the call is kept until the page is shown, and goes on', async ({
  stage,
  openPlainly,
}) => {
  const reports = new Reports();
  const pages = {
    '/': `${talk} location.href = '/other';`,
    '/other': `await prerenderAndOpen('/prices', () => report('kept', sessionStorage.getItem('navai-call') !== null));`,
    '/prices': goesOn,
  };
  const scene = await stage(
    site(reports, pages, { pages: { '/other': { attributes: 'muted voice="cedar"' } } }),
  );
  await openPlainly(scene.url);
  await expectWentOn(scene, reports);
  expect(await reports.of('kept')).toBe(true);
});

test('a prerendered page starts a call by itself → it opens nothing before it is shown, then it connects', async ({
  stage,
  openPlainly,
}) => {
  const reports = new Reports();
  const pages = {
    '/': `await prerenderAndOpen('/prices', async () => { await new Promise(done => setTimeout(done, 300)); });`,
    '/prices': `await customElements.whenDefined('navai-voice'); await widget.start(); await report('status', widget.status);`,
  };
  const { url, simulator } = await stage(site(reports, pages));
  await openPlainly(url);
  expect(await reports.of('early')).toEqual([]);
  expect(await reports.of('status')).toBe('connected');
  expect(simulator.calls.size).toBe(1);
});

test('a prerendered page stops its own start → it makes no call when it is shown', async ({
  stage,
  openPlainly,
}) => {
  const reports = new Reports();
  const pages = {
    '/': `await prerenderAndOpen('/prices');`,
    '/prices': `await customElements.whenDefined('navai-voice');
      const started = widget.start();
      widget.stop();
      await started;
      addEventListener('prerenderingchange', async () => {
        await widget.session.resume();
        await report('status', widget.status);
      }, { capture: true });`,
  };
  const { url, simulator } = await stage(site(reports, pages));
  await openPlainly(url);
  expect(await reports.of('early')).toEqual([]);
  expect(await reports.of('status')).toBe('idle');
  expect(simulator.calls.size).toBe(0);
});

test('the visitor dismisses the widget after the next page was prerendered → it is not shown there', async ({
  stage,
  openPlainly,
}) => {
  const reports = new Reports();
  const pages = {
    // A visitor needs half a second from one click to the next; meanwhile the tab's storage reaches its other processes.
    '/': `await prerenderAndOpen('/prices', async () => {
      sessionStorage.setItem('navai-voice:dismissed:', 'yes');
      await new Promise(done => setTimeout(done, 500));
    });`,
    '/prices': `await customElements.whenDefined('navai-voice');
      new MutationObserver(() => widget.hidden && report('hidden', true)).observe(widget, { attributeFilter: ['hidden'] });`,
  };
  const { url } = await stage(site(reports, pages, { attributes: 'dismissible' }));
  await openPlainly(url);
  expect(await reports.of('hidden')).toBe(true);
});
