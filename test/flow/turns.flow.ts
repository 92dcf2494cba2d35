import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Page } from '@playwright/test';
import type { Turn } from 'navai-voice/contract';
import { isFirefox } from './skip-in-firefox.js';
import { expect, poll, type StageOptions, test } from './stage.js';

type Letter = { readonly path: string; readonly turn?: Turn; readonly [field: string]: unknown };

/** A backend that records requests. `refuse` returns the status of a refusal, if any. */
function records(refuse: (letter: Letter) => number | undefined = () => undefined) {
  const letters: Letter[] = [];
  const asked: Letter[] = [];
  const take =
    (path: string, answer: object) => async (request: IncomingMessage, response: ServerResponse) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const letter = { path, ...JSON.parse(Buffer.concat(chunks).toString()) } as Letter;
      const status = refuse(letter);
      asked.push(letter);
      if (!status) letters.push(letter);
      response.writeHead(status ?? 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(status ? { error: 'Not now.' } : answer));
    };
  const routes: NonNullable<StageOptions['routes']> = {
    '/turns': (request, response) => void take('turns', { recorded: true })(request, response),
    '/sessions/end': (request, response) => void take('end', { ended: true })(request, response),
  };
  const lines = () =>
    letters.map(({ path, turn, reason }) =>
      turn
        ? [turn.user?.text, ...turn.tool_calls.map(({ name }) => name), turn.assistant?.text].join(' > ')
        : `${path}: ${reason}`,
    );
  return { letters, asked, routes, lines };
}

const brain: NonNullable<NonNullable<StageOptions['simulator']>['brain']> = ({ text, items }) =>
  text === 'order' && items.at(-1)?.kind !== 'output'
    ? { calls: [{ name: 'add_to_cart', arguments: { item: 'bread' } }] }
    : { say: `You said ${text}.` };

const script = `document.querySelector('navai-voice').functions = [{ name: 'add_to_cart', description: 'Adds.',
  parameters: { type: 'object', properties: { item: { type: 'string' } } }, run: () => ({ added: true }) }];`;

test('turns are recorded in order, with their tool calls, and the session’s end comes last', async ({
  stage,
  page,
}) => {
  const { routes, letters, lines } = records();
  const { open } = await stage({
    attributes: 'muted memory="persistent" thread-id="t-7" user-id="ada"',
    routes,
    script,
    simulator: { brain },
  });
  const widget = await open(page);
  await widget.start();
  await widget.type('one');
  await poll(lines).toEqual(['one > You said one.']);
  await widget.type('order');
  await poll(lines).toHaveLength(2);
  await widget.button('End the call').click();
  await poll(lines).toHaveLength(3);
  expect(lines()).toEqual([
    'one > You said one.',
    expect.stringMatching(/^order > add_to_cart > ./),
    'end: stopped',
  ]);
  const [first, second, end] = letters;
  expect(second?.turn?.tool_calls).toEqual([
    expect.objectContaining({ name: 'add_to_cart', ok: true, duration_ms: expect.any(Number) }),
  ]);
  const speaker = {
    session_key: first?.session_key,
    thread_id: 't-7',
    user_id: 'ada',
    memory_mode: 'persistent',
  };
  for (const letter of letters) expect(letter).toMatchObject(speaker);
  const usage = await widget.element.evaluate(
    element => (element as HTMLElementTagNameMap['navai-voice']).usage,
  );
  expect(usage?.total_tokens).toBeGreaterThan(0);
  expect(end?.usage).toEqual(usage);
  expect(await widget.seen('warning')).toEqual([]);
});

test('an incognito session is ended without sending its turns', async ({ stage, page }) => {
  const { routes, asked } = records();
  const { open } = await stage({ attributes: 'muted memory="incognito"', routes, simulator: { brain } });
  const widget = await open(page);
  await widget.start();
  await widget.type('one');
  await widget.hears('You said one.');
  await widget.button('End the call').click();
  await poll(() => asked).toHaveLength(1);
  expect(asked).toEqual([expect.objectContaining({ path: 'end', memory_mode: 'incognito' })]);
});

test('a backend that fails for a while gets its turns later, in order', async ({ stage, page }) => {
  let failing = 2;
  const { routes, asked, lines } = records(({ path }) =>
    path === 'turns' && failing-- > 0 ? 503 : undefined,
  );
  const { open } = await stage({ attributes: 'muted memory="persistent"', routes, simulator: { brain } });
  const widget = await open(page);
  await widget.start();
  await widget.type('one');
  await poll(lines).toEqual(['one > You said one.']);
  await widget.type('two');
  await poll(lines).toEqual(['one > You said one.', 'two > You said two.']);
  expect(new Set(asked.slice(0, 3).map(({ turn }) => turn?.id)).size, 'one turn, sent again').toBe(1);
});

/**
 * A window that may close itself, because a script has opened it. Another page of the site stays open: Firefox ends the
 * process of a site with its last page, which may cut off what that page sends.
 */
async function openedBy(page: Page, url: string): Promise<Page> {
  await page.goto(`${url}/setup.js`);
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate(() => void open('/setup.js')),
  ]);
  await opened.waitForURL('**/setup.js');
  return opened;
}

for (const [how, away, resume] of [
  ['is left', 'goto', 'none'],
  ['is closed', 'close', 'none'],
  ['is closed, or left for one that may go on,', 'close', 'page'],
  ['closes itself', 'script', 'none'],
  ['closes itself, and may be opened again,', 'script', 'page'],
] as const) {
  test(`a page that ${how} still sends its unfinished turn and the session’s end`, async ({
    stage,
    page,
  }) => {
    const { routes, letters, lines } = records();
    const isOpened = away === 'script' || (away === 'close' && isFirefox());
    const { open, url } = await stage({
      attributes: `muted memory="persistent" resume="${resume}"`,
      routes,
      simulator: { brain },
    });
    const widget = await open(isOpened ? await openedBy(page, url) : page);
    await widget.start();
    await widget.type('one');
    await poll(lines).toHaveLength(1);
    await widget.type('two');
    await widget.hears(/You said two/);
    if (away === 'goto') await page.goto(`${url}/setup.js`);
    else if (away === 'close') await widget.page.close({ runBeforeUnload: true });
    else await widget.page.evaluate(() => void setTimeout(() => close()));
    await poll(() => lines().includes('end: page-left')).toBe(true);
    await poll(() => lines().some(line => line.startsWith('two > You said two'))).toBe(true);
    expect(letters.filter(({ path }) => path === 'end')).toEqual([
      expect.objectContaining({ finalize: resume === 'none' }),
    ]);
  });
}

for (const [attributes, codes, paths] of [
  ['memory="persistent" backend-routes', ['routes-unavailable', 'turns-unavailable'], ['turns', 'end']],
  ['', [], []],
] as const) {
  const outcome =
    codes.length > 0 ? 'causes one warning for each requested one' : 'gets no requests otherwise';
  test(`a backend without extensions ${outcome}`, async ({ stage, page }) => {
    const { routes, asked } = records(() => 404);
    const { open } = await stage({ attributes: `muted ${attributes}`, routes, simulator: { brain } });
    const widget = await open(page);
    for (const call of [1, 2]) {
      await widget.element.evaluate(element => (element as HTMLElementTagNameMap['navai-voice']).start());
      await widget.reaches('connected');
      for (const text of [`${call}-one`, `${call}-two`]) {
        await widget.element.evaluate((element, said) => {
          (element as HTMLElementTagNameMap['navai-voice']).send(said);
        }, text);
        await widget.hears(`You said ${text}.`);
      }
      await widget.element.evaluate(element => (element as HTMLElementTagNameMap['navai-voice']).stop());
      await poll(() => asked.length).toBe(paths.length);
    }
    expect((await widget.seen('warning')).map(({ code }) => code)).toEqual(codes);
    expect(asked.map(({ path }) => path)).toEqual(paths);
    expect(await widget.seen('error')).toEqual([]);
  });
}

test('an idle call is announced to end, and ends', async ({ stage, page }) => {
  const { routes, lines } = records();
  const { open } = await stage({
    attributes: 'muted memory="persistent" idle-timeout="1"',
    routes,
    simulator: { brain },
  });
  const widget = await open(page);
  await widget.start();
  await widget.reaches('error');
  await widget.sees('limit', { kind: 'idle' });
  await widget.sees('error', { code: 'limit-reached', recoverable: true, detail: 'idle-timeout: 1 s.' });
  await poll(lines).toEqual(['end: limit']);
  await widget.expectReleased();
});
