import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, poll, test, type Widget } from './stage.js';

const json = (status: number, body: object) => (_: unknown, response: import('node:http').ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

test('a missing function list causes one warning, and the call starts', async ({ stage, page }) => {
  const { open } = await stage({ routes: { '/functions': json(404, { error: 'Not here.' }) } });
  const widget = await open(page);
  await widget.start();
  const warnings = await widget.seen('warning');
  expect(warnings.map(warning => warning.code)).toEqual(['functions-unavailable']);
  expect(warnings[0]?.message).toContain('404 Not here.');
});

test('a rate-limited backend is retried once after a short wait, and the call starts', async ({
  stage,
  page,
}) => {
  const { open } = await stage();
  const widget = await open(page);
  let asked = 0;
  await page.route('**/client-secret', route => {
    asked += 1;
    const refusal = { status: 429, headers: { 'retry-after': '1' }, json: { error: 'Slow down.' } };
    return asked === 1 ? route.fulfill(refusal) : route.continue();
  });
  await widget.start();
  expect(asked).toBe(2);
  expect(await widget.seen('error')).toEqual([]);
});

test('invalid JSON is reported even when the code that locates the mistake can’t be loaded', async ({
  stage,
  page,
}) => {
  const { open } = await stage({ attributes: 'muted' });
  const failures: Error[] = [];
  page.on('pageerror', failure => failures.push(failure));
  await page.route('**/json-position.js', route => route.abort());
  const widget = await open(page);
  await widget.element.evaluate(element => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = '{';
    element.append(script);
  });
  await widget.start();
  await widget.sees('error', { code: 'configuration-invalid' });
  expect(failures).toEqual([]);
});

test('a longer wait is an error with the number of seconds', async ({ stage, page }) => {
  const { open } = await stage({ backend: { rateLimit: { perMinute: 1 } } });
  const widget = await open(page);
  await page.evaluate(() => fetch('/navai/functions').then(response => response.text()));
  await expectFailure(widget, 'backend-rate-limited', /Wait a moment/, true);
  const [error] = await widget.seen('error');
  expect(error?.retryAfter).toBeGreaterThan(10);
  expect(error?.detail).toContain(`retry after ${error?.retryAfter} s`);
});

test('a channel closed for good by the server is connection-lost, and a click restarts', async ({
  stage,
  page,
}) => {
  const { simulator, open } = await stage({ attributes: 'max-reconnects="0"' });
  const widget = await open(page);
  await widget.start();
  [...simulator.calls.values()][0]?.closeChannel();
  await widget.reaches('error');
  await widget.sees('error', { code: 'connection-lost' });
  await widget.expectReleased();
  await widget.button('Try again').click();
  await widget.reaches('connected');
  expect(await widget.seen('error')).toHaveLength(1);
});

test('an API key that the service refuses is backend-failed', async ({ stage, page }) => {
  const { open } = await stage({ backend: { apiKey: 'sk-wrong' } });
  await expectFailure(await open(page), 'backend-failed', /could not start a call/, true);
});

test('an origin that the backend does not know is backend-failed, and no visitor is asked to sign in', async ({
  stage,
  page,
}) => {
  const { open } = await stage({ backend: { allowedOrigins: ['https://elsewhere.example'] } });
  const widget = await open(page);
  await expectFailure(widget, 'backend-failed', /could not start a call/, true);
  const [error] = await widget.seen('error');
  expect(error?.detail).toContain('origin_refused');
});

test('a call-url without a server is realtime-unreachable, reported once', async ({ stage, page }) => {
  const origin = `http://127.0.0.1:${await unusedPort()}`;
  const { open } = await stage({
    callUrl: `${origin}/v1/realtime/calls`,
    headers: { 'content-security-policy': `default-src 'self'; connect-src 'self' ${origin}` },
  });
  const widget = await open(page);
  await expectFailure(widget, 'realtime-unreachable', /could not be reached/, true);
  expect(await widget.violations()).toEqual([]);
});

test('a start without permission can be retried with the button, once it is allowed', async ({
  stage,
  page,
}) => {
  let allowed = false;
  const { open } = await stage({ backend: { authorize: () => allowed } as never });
  const widget = await open(page);
  await expectFailure(widget, 'backend-unauthorized', /Sign in/, true);
  allowed = true;
  await widget.button('Try again').click();
  await widget.reaches('connected');
  await expect(widget.element.getByRole('alert')).toHaveCount(0);
});

/** A port that was free a moment ago. */
async function unusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}

async function expectFailure(
  widget: Widget,
  code: string,
  words: RegExp,
  recoverable: boolean,
): Promise<void> {
  await widget.button('Talk to the assistant').click();
  await widget.reaches('error');
  expect(await widget.seen('error')).toEqual([expect.objectContaining({ code, recoverable })]);
  await expect(widget.element.getByRole('alert')).toContainText(words);
  await expect(widget.button('Try again')).toHaveCount(recoverable ? 1 : 0);
  await widget.expectReleased();
}

for (const [clock, skewMs] of [
  ['the same clock as the service', 0],
  ['a clock one hour ahead of the service', 3_600_000],
  ['a clock one hour behind the service', -3_600_000],
] as const) {
  test(`the microphone is allowed 15 minutes after the click, in a browser with ${clock} → the call that was ended meanwhile gets another secret and connects`, async ({
    stage,
    page,
  }) => {
    let laterMs = 0;
    const script = `let laterMs = 0;
      for (const [owner, skew] of [[performance, 0], [Date, ${skewMs}]]) {
        const now = owner.now.bind(owner);
        owner.now = () => now() + skew + laterMs;
      }
      const { mediaDevices } = navigator;
      const open = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async constraints => {
        await new Promise(allow => Object.assign(globalThis, { allow: () => { laterMs = 900_000; allow(); } }));
        return open(constraints);
      };`;
    const { open, simulator } = await stage({ script, simulator: { now: () => Date.now() + laterMs } });
    const widget = await open(page);
    const minted = page.waitForResponse(/client-secret/);
    await widget.button('Talk to the assistant').click();
    await (await minted).finished();
    await page.waitForFunction(() => 'allow' in globalThis);
    await poll(() =>
      widget.element.evaluate(
        element => (element as HTMLElementTagNameMap['navai-voice']).session.state.waitingFor,
      ),
    ).toBe('microphone');
    const again = page.waitForResponse(/client-secret/);
    await simulator.waitFor(({ event }) => event.type === 'call.opened');
    await [...simulator.calls.values()][0]?.close();
    await simulator.waitFor(({ event }) => event.type === 'call.closed');
    laterMs = 900_000;
    await page.evaluate(() => Reflect.get(globalThis, 'allow')());
    expect((await again).status()).toBe(200);
    await widget.reaches('connected');
    expect(simulator.calls.size).toBe(2);
    expect(await widget.seen('error')).toEqual([]);
  });
}

test('the microphone is allowed a minute after the click → the call that was made with the click goes on', async ({
  stage,
  page,
}) => {
  const script = `const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async constraints => {
      await new Promise(allow => Object.assign(globalThis, { allow }));
      return open(constraints);
    };`;
  const { open, simulator } = await stage({ script });
  await page.clock.install();
  const widget = await open(page);
  await widget.button('Talk to the assistant').click();
  await simulator.waitFor(({ event }) => event.type === 'session.created');
  await page.clock.runFor(60_000);
  expect(await widget.status()).toBe('connecting');
  await page.evaluate(() => Reflect.get(globalThis, 'allow')());
  await widget.reaches('connected');
  expect(simulator.calls.size).toBe(1);
  expect(await widget.seen('error')).toEqual([]);
});
