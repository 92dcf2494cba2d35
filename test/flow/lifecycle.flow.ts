import { expect, logged, poll, type StageOptions, test } from './stage.js';

test('removing the element releases the microphone and closes the peer', async ({ stage, page }) => {
  const { simulator, open } = await stage();
  const widget = await open(page);
  await widget.start();
  await widget.element.evaluate(element => element.remove());
  await widget.expectReleased();
  await simulator.waitFor(entry => entry.event.type === 'call.closed');
});

test('moving the element within the page keeps the call', async ({ stage, page }) => {
  const { open } = await stage({ body: '<main></main>' });
  const widget = await open(page);
  await widget.start();
  await page.evaluate(() =>
    document.querySelector('main')?.append(document.querySelector('navai-voice') as Element),
  );
  expect(await widget.status()).toBe('connected');
  expect((await widget.resources()).tracks).toEqual([{ readyState: 'live', enabled: true }]);
});

for (const [where, take] of [
  [
    'a document without a window',
    () =>
      document.implementation
        .createHTMLDocument()
        .body.append(document.querySelector('navai-voice') as Element),
  ],
  [
    'a template',
    () => document.createElement('template').content.append(document.querySelector('navai-voice') as Element),
  ],
  [
    'a frame that is removed',
    () => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.contentDocument?.body.append(document.querySelector('navai-voice') as Element);
      setTimeout(() => setTimeout(() => frame.remove()));
    },
  ],
  [
    'a frame that opens another page',
    () => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.contentDocument?.body.append(document.querySelector('navai-voice') as Element);
      setTimeout(() => {
        frame.src = '/other';
      });
    },
  ],
  [
    'a document that is written anew',
    () => {
      document.open();
      document.write('<p>New</p>');
      document.close();
    },
  ],
] as const) {
  test(`the element is moved to ${where} → the call ends, and the microphone is released`, async ({
    stage,
    page,
  }) => {
    const { simulator, open } = await stage();
    const widget = await open(page);
    await widget.start();
    await page.evaluate(() => Object.assign(globalThis, { element: document.querySelector('navai-voice') }));
    await page.evaluate(take);
    await simulator.waitFor(entry => entry.event.type === 'call.closed');
    await widget.expectReleased();
    expect(await page.evaluate(() => Reflect.get(globalThis, 'element').status)).toBe('idle');
  });
}

test('a frame with the widget is removed → the call ends, and the microphone is released', async ({
  stage,
  page,
}) => {
  const { simulator, open, url } = await stage({ headers: { 'content-security-policy': '' } });
  const widget = await open(page);
  await page.evaluate(async address => {
    const frame = document.createElement('iframe');
    frame.src = address;
    frame.allow = 'microphone';
    document.body.append(frame);
    await new Promise(resolve => frame.addEventListener('load', resolve));
    const { watched } = frame.contentWindow as unknown as { watched: object };
    Object.assign(globalThis, { watched });
    const agent = frame.contentDocument?.querySelector('navai-voice') as HTMLElementTagNameMap['navai-voice'];
    await agent.start();
    if (agent.status !== 'connected') throw new Error(agent.status);
    frame.remove();
  }, `${url}/framed`);
  await simulator.waitFor(entry => entry.event.type === 'call.closed');
  await widget.expectReleased();
});

test('secret, function list, microphone and code are loaded in parallel', async ({ stage, page }) => {
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  const hold: NonNullable<StageOptions['routes']>[string] = async (_, response) => {
    await held;
    response.writeHead(503).end();
  };
  const { open } = await stage({
    attributes: 'warmup="none"',
    routes: { '/realtime/client-secret': hold, '/functions': hold },
  });
  const widget = await open(page);
  const requests = ['client-secret', 'navai/functions', 'chunks/connect'].map(part =>
    page.waitForRequest(new RegExp(part)),
  );
  await widget.element.evaluate(element => void (element as HTMLElementTagNameMap['navai-voice']).start());
  await Promise.all(requests);
  await poll(() => widget.resources().then(({ tracks }) => tracks.length)).toBe(1);
  release();
  await widget.reaches('error');
});

test('start() twice makes one call', async ({ stage, page }) => {
  const { simulator, open } = await stage();
  const widget = await open(page);
  await widget.element.evaluate(async element => {
    const agent = element as HTMLElementTagNameMap['navai-voice'];
    await Promise.all([agent.start(), agent.start()]);
    await agent.start();
  });
  expect(simulator.calls.size).toBe(1);
});

test('a page can cancel a start, and change its options', async ({ stage, page }) => {
  const { simulator, open } = await stage({
    backend: { accept: { voice: ['cedar'] } },
    script: `globalThis.refuse = true;
      document.addEventListener('navai-start', event => { event.options.voice = 'cedar'; if (refuse) event.preventDefault(); });`,
  });
  const widget = await open(page);
  await widget.button('Talk to the assistant').click();
  await widget.sees('start');
  expect(await widget.status()).toBe('idle');
  // The press may have requested a secret, which is dropped.
  expect(simulator.calls.size).toBe(0);
  await widget.expectReleased();
  await page.evaluate(() => Object.assign(globalThis, { refuse: false }));
  await widget.button('Start talking').click();
  await widget.reaches('connected');
  expect([...simulator.calls.values()][0]?.session.audio.output.voice).toBe('cedar');
});

test('fifty calls leave no live track, no open peer and no playing audio', async ({ stage, page }) => {
  const { simulator, open } = await stage();
  const widget = await open(page);
  const reached = await widget.element.evaluate(async element => {
    const agent = element as HTMLElementTagNameMap['navai-voice'];
    let connected = 0;
    for (let call = 0; call < 50; call += 1) {
      await agent.start();
      if (agent.status === 'connected') connected += 1;
      agent.stop();
    }
    return connected;
  });
  expect(reached).toBe(50);
  const { tracks, peers } = await widget.resources();
  expect([tracks.length, peers.length]).toEqual([50, 50]);
  await widget.expectReleased();
  await poll(() => [...simulator.calls.values()].filter(call => call.state !== 'closed').length).toBe(0);
  expect(logged(simulator, 'in', 'session.update')).toHaveLength(50);
});
