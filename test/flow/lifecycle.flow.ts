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
  expect(simulator.log).toHaveLength(0);
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
