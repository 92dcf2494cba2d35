import { expect, type StageOptions, test, type Widget } from './stage.js';
import { withBrowser } from './with-browser.js';

/** One way for a start to fail: how to bring it about, and what a page and a visitor are told. */
interface Failure {
  readonly name: string;
  readonly stage?: StageOptions;
  readonly code: string;
  readonly words: RegExp;
  readonly recoverable: boolean;
}

const json = (status: number, body: object) => (_: unknown, response: import('node:http').ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
const secret = (answer: NonNullable<StageOptions['routes']>[string]): StageOptions => ({
  routes: { '/realtime/client-secret': answer },
});

const failures: readonly Failure[] = [
  {
    name: 'a backend that hangs up',
    stage: secret(request => request.socket.destroy()),
    code: 'backend-unreachable',
    words: /could not be reached/,
    recoverable: true,
  },
  {
    name: 'a backend that fails',
    stage: secret(json(500, { error: 'boom' })),
    code: 'backend-failed',
    words: /could not start a call/,
    recoverable: true,
  },
  {
    name: 'a backend that wants a sign-in',
    stage: secret(json(401, { code: 'rest_forbidden', message: 'No.', data: { status: 401 } })),
    code: 'backend-unauthorized',
    words: /Sign in/,
    recoverable: true,
  },
  {
    name: 'a backend that has had enough',
    stage: secret(json(429, { error: { message: 'Slow down' } })),
    code: 'backend-rate-limited',
    words: /Wait a moment/,
    recoverable: true,
  },
  {
    name: 'a backend that sends a page',
    stage: secret((_, response) => void response.end('<html>')),
    code: 'backend-invalid',
    words: /can’t be used/,
    recoverable: false,
  },
  {
    name: 'a backend that sends a real key',
    stage: secret(json(200, { value: 'sk-secret' })),
    code: 'backend-invalid',
    words: /can’t be used/,
    recoverable: false,
  },
  {
    name: 'a bad client secret',
    stage: secret(json(200, { value: 'ek_bad' })),
    code: 'secret-rejected',
    words: /refused or has expired/,
    recoverable: true,
  },
  {
    name: 'a server key that is refused',
    stage: { backend: { apiKey: 'sk-wrong' } },
    code: 'backend-failed',
    words: /could not start a call/,
    recoverable: true,
  },
  {
    name: 'a Realtime service that is not there',
    stage: { callUrl: 'http://127.0.0.1:9/' },
    code: 'realtime-unreachable',
    words: /could not be reached/,
    recoverable: true,
  },
  {
    name: 'a page without permission for the microphone',
    stage: { headers: { 'permissions-policy': 'microphone=()' } },
    code: 'microphone-blocked',
    words: /permissions policy/,
    recoverable: false,
  },
];

for (const { name, stage: options, code, words, recoverable } of failures) {
  test(`${name}: ${code}`, async ({ stage, page }) => {
    const { open } = await stage(options);
    const widget = await open(page);
    await expectFailure(widget, code, words, recoverable);
  });
}

test('the microphone is denied: microphone-denied', async ({ stage }) => {
  const { open } = await stage();
  await withBrowser(['--use-fake-device-for-media-stream', '--deny-permission-prompts'], async page => {
    await expectFailure(await open(page), 'microphone-denied', /was not allowed/, true);
  });
});

test('there is no microphone: microphone-missing', async ({ stage }) => {
  const { open } = await stage();
  await withBrowser(['--use-fake-ui-for-media-stream'], async page => {
    await expectFailure(await open(page), 'microphone-missing', /No microphone was found/, true);
  });
});

test('the settings of the call are refused: config-refused', async ({ stage, page }) => {
  const { simulator, open } = await stage({ simulator: { latency: { messageMs: 200 } } });
  const widget = await open(page);
  // The refusal overtakes the acknowledgement of another update, which the SDK alone would take for success.
  simulator
    .waitFor(entry => entry.event.type === 'call.opened')
    .then(({ callId }) => simulator.calls.get(callId ?? '')?.sendRaw(refusal));
  await expectFailure(widget, 'config-refused', /refused the settings/, false);
});

const refusal = {
  type: 'error',
  error: {
    type: 'invalid_request_error',
    code: 'invalid_value',
    message: 'Too long.',
    param: 'session.tools[0].name',
  },
};

test('no function list is one warning, and the call starts', async ({ stage, page }) => {
  const { open } = await stage({ routes: { '/functions': json(404, { error: 'Not here.' }) } });
  const widget = await open(page);
  await widget.start();
  const warnings = await widget.seen('warning');
  expect(warnings.map(warning => warning.code)).toEqual(['functions-unavailable']);
  expect(warnings[0]?.message).toContain('404 Not here.');
});

test('a backend that has had enough is waited for once, and the call starts', async ({ stage, page }) => {
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

test('a longer wait is an error that names it', async ({ stage, page }) => {
  const { open } = await stage({ backend: { rateLimit: { perMinute: 1 } } });
  const widget = await open(page);
  await page.evaluate(() => fetch('/navai/functions').then(response => response.text()));
  await expectFailure(widget, 'backend-rate-limited', /Wait a moment/, true);
  const [error] = await widget.seen('error');
  expect(error?.retryAfter).toBeGreaterThan(10);
  expect(error?.detail).toContain(`retry after ${error?.retryAfter} s`);
});

test('the channel is closed by the server for good: connection-lost, and a click starts again', async ({
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

test('the peer goes away for good: connection-lost', async ({ stage, page }) => {
  const { simulator, open } = await stage({ attributes: 'max-reconnects="0"' });
  const widget = await open(page);
  await widget.start();
  await [...simulator.calls.values()][0]?.closePeer();
  await widget.reaches('error');
  await widget.sees('error', { code: 'connection-lost' });
  await widget.expectReleased();
});

test('after a failure the next start works', async ({ stage, page }) => {
  let refuse = true;
  const { open } = await stage({
    backend: { authorize: () => !refuse } as never,
  });
  const widget = await open(page);
  await expectFailure(widget, 'backend-unauthorized', /Sign in/, true);
  refuse = false;
  await widget.button('Try again').click();
  await widget.reaches('connected');
});

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
