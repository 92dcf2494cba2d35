import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Page } from '@playwright/test';
import { wavOf } from '../simulator/wav.js';
import { expect, logged, poll, type StageOptions, test, type Widget } from './stage.js';

type Respond = (response: ServerResponse, sound: Buffer) => void;

const asBytes: Respond = (response, sound) => response.setHeader('content-type', 'audio/wav').end(sound);

const asBase64: Respond = (response, sound) => {
  const body = { provider: 'elevenlabs', mimeType: 'audio/wav', audioBase64: sound.toString('base64') };
  response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
};

const sentences = ['We open at nine in the morning.', 'On Sundays we sleep until eleven.'];
const chapter = 'This is a very long story that goes on and on, for as long as anybody listens. ';

/** A backend that mints text-only sessions and synthesises their speech. Records the requested texts. */
function speaking(respond: Respond, options: StageOptions = {}) {
  const asked: { text: string; headers: IncomingMessage['headers'] }[] = [];
  let aborted = 0;
  let answered = 0;
  const routes: StageOptions['routes'] = {
    '/realtime/client-secret': async (request, response) => {
      const session = { type: 'realtime', instructions: 'Write.', output_modalities: ['text'] };
      const minted = await fetch(`http://127.0.0.1:${request.socket.localPort}/v1/realtime/client_secrets`, {
        method: 'POST',
        headers: { authorization: 'Bearer sk-simulator', 'content-type': 'application/json' },
        body: JSON.stringify({ session }),
      });
      const body = { ...((await minted.json()) as object), speech: { provider: 'elevenlabs' } };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    },
    '/speech/synthesize': async (request, response) => {
      let text = '';
      for await (const chunk of request) text += chunk;
      const said = JSON.parse(text).text as string;
      asked.push({ text: said, headers: request.headers });
      response.on('close', () => {
        if (response.writableFinished) answered++;
        else aborted++;
      });
      respond(response, wavOf(said));
    },
  };
  const brain = () => ({ say: sentences.join(' ') });
  const stage = {
    attributes: 'muted',
    ...options,
    simulator: { brain, speechRate: 1, ...options.simulator },
    routes,
  };
  return {
    stage,
    asked,
    get aborted() {
      return aborted;
    },
    get answered() {
      return answered;
    },
  };
}

for (const [how, respond] of Object.entries({ bytes: asBytes, base64: asBase64 })) {
  test(`speech from a backend that sends ${how} is played sentence by sentence to its end`, async ({
    stage,
    page,
  }) => {
    const backend = speaking(respond);
    const { open } = await stage(backend.stage);
    const widget = await open(page);
    await widget.start();
    await widget.type('When do you open?');
    await poll(() => playedSeconds(page)).toBeGreaterThan(0);
    await widget.sees('activity', { activity: 'listening', previous: 'speaking' });
    // The activity is never "listening" between the text and its speech, nor between two sentences.
    expect((await widget.seen('activity')).map(({ activity }) => activity)).toEqual([
      'listening',
      'thinking',
      'speaking',
      'listening',
    ]);
    expect(backend.asked.map(({ text }) => text)).toEqual(sentences);
    expect(backend.asked[0]?.headers.accept).toBe('audio/*, application/json');
    await widget.sees('transcript', { text: sentences.join(' '), final: true, interrupted: false });
    expect(await widget.seen('warning')).toEqual([]);
    expect(await widget.violations()).toEqual([]);
    expect(await openUrls(page)).toBe(0);
  });
}

const interruptions: Record<string, (widget: Widget) => Promise<unknown>> = {
  'typed text': widget => widget.type('stop'),
  'interrupt()': widget => widget.element.evaluate(element => (element as NavaiVoice).interrupt()),
  'speaking up': widget => widget.button('Mute the microphone').click(),
};

for (const [what, interrupt] of Object.entries(interruptions)) {
  test(`${what} stops the speech and pending requests`, async ({ stage, page }) => {
    const brain = ({ text }: { text: string }) => ({ say: text === 'a story' ? chapter.repeat(6) : 'Fine.' });
    // The third sentence never arrives.
    const backend = speaking((response, sound) => backend.asked.length < 3 && asBytes(response, sound), {
      simulator: { brain },
    });
    const { simulator, open } = await stage(backend.stage);
    const widget = await open(page);
    await widget.start();
    await widget.type('a story');
    // Hundreds of words take a busy machine longer than the usual ten seconds.
    await simulator.waitFor(entry => entry.event.type === 'response.done', 60_000);
    await poll(() => playedSeconds(page)).toBeGreaterThan(0);
    await poll(() => backend.asked.length).toBe(3);
    await poll(() => backend.answered).toBe(2);
    await interrupt(widget);
    await poll(() => openUrls(page)).toBe(0);
    await poll(() => backend.aborted).toBe(1);
    await expect(widget.element.getByText('interrupted')).toBeVisible();
    expect(logged(simulator, 'in', 'response.cancel')).toEqual([]);
    expect((await widget.seen('warning')).map(({ message }) => message)).toEqual([]);
  });
}

test('stop() releases everything, and marks the answer as interrupted', async ({ stage, page }) => {
  const brain = () => ({ say: chapter.repeat(6) });
  const { open } = await stage(speaking(asBytes, { simulator: { brain } }).stage);
  const widget = await open(page);
  await widget.start();
  await widget.type('a story');
  await poll(() => playedSeconds(page)).toBeGreaterThan(0);
  await widget.button('End the call').click();
  await widget.reaches('idle');
  await widget.expectReleased();
  expect(await openUrls(page)).toBe(0);
  await widget.sees('transcript', { role: 'agent', interrupted: true });
  expect((await widget.seen('activity')).at(-1)).toMatchObject({ activity: 'idle', previous: 'speaking' });
});

test('a backend without speech causes one warning for all calls, and the text is shown', async ({
  stage,
  page,
}) => {
  const backend = speaking(response => response.writeHead(404).end(), { attributes: 'muted open' });
  const { open } = await stage(backend.stage);
  const widget = await open(page);
  for (const call of [1, 2]) {
    await widget.element.evaluate(element => (element as NavaiVoice).start());
    await widget.type('When do you open?');
    await expect(widget.element.getByRole('log')).toContainText(sentences.join(' '));
    await poll(async () =>
      (await widget.seen('activity')).filter(({ activity }) => activity === 'listening'),
    ).toHaveLength(call * 2);
    await widget.button('End the call').click();
    await widget.reaches('idle');
  }
  expect((await widget.seen('warning')).map(({ code }) => code)).toEqual(['speech-unavailable']);
  expect((await widget.seen('activity')).map(({ activity }) => activity)).not.toContain('speaking');
  // The second sentence may be requested before the first is refused.
  expect(backend.asked.length).toBeLessThanOrEqual(2);
});

test('a failed sentence is skipped, and the next one is played', async ({ stage, page }) => {
  const backend = speaking((response, sound) => {
    if (backend.asked.length === 1) response.writeHead(502).end('No voice today.');
    else asBytes(response, sound);
  });
  const { open } = await stage(backend.stage);
  const widget = await open(page);
  await widget.start();
  await widget.type('When do you open?');
  await widget.sees('activity', { activity: 'listening', previous: 'speaking' });
  await poll(() => playedSeconds(page)).toBeGreaterThan(0);
  const warnings = await widget.seen('warning');
  expect(warnings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'speech-unavailable: The agent’s voice is not available. 502 No voice today.',
  ]);
});

test('a speech synthesizer that can’t be loaded causes one warning, and the text is shown', async ({
  stage,
  page,
}) => {
  const { open } = await stage(speaking(asBytes).stage);
  await page.route('**/chunks/speech-synthesizer.js', route => route.abort());
  const widget = await open(page);
  await widget.start();
  await widget.type('When do you open?');
  await widget.hears(sentences.join(' '));
  expect((await widget.seen('warning')).map(({ code }) => code)).toEqual(['speech-unavailable']);
});

test('stop() while the speech synthesizer is loading ends the call that was made meanwhile', async ({
  stage,
  page,
}) => {
  const { simulator, open } = await stage(speaking(asBytes).stage);
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  await page.route('**/chunks/speech-synthesizer.js', async route => {
    await held;
    await route.continue();
  });
  const widget = await open(page);
  const asked = page.waitForRequest(/chunks\/speech-synthesizer/);
  await widget.button('Talk to the assistant').click();
  await asked;
  await widget.element.evaluate(element => (element as NavaiVoice).stop());
  await widget.expectReleased();
  const loaded = page.waitForResponse(/chunks\/speech-synthesizer/);
  release();
  await loaded;
  await poll(() => [...simulator.calls.values()].filter(({ state }) => state !== 'closed').length).toBe(0);
  await widget.element.evaluate(element => (element as NavaiVoice).start());
  await widget.reaches('connected');
  expect((await widget.resources()).peers.filter(state => state !== 'closed')).toEqual(['connected']);
});

test('a call with speech from OpenAI does not load the speech synthesizer', async ({ stage, page }) => {
  const loaded: string[] = [];
  page.on('request', request => loaded.push(new URL(request.url()).pathname));
  const { open } = await stage({ attributes: 'muted' });
  const widget = await open(page);
  await widget.start();
  expect(loaded).toContain('/dist/chunks/connect.js');
  expect(loaded).not.toContain('/dist/chunks/speech-synthesizer.js');
});

type NavaiVoice = HTMLElementTagNameMap['navai-voice'];
type Watching = typeof globalThis & { urls: Set<string>; played: number };

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    const urls = new Set<string>();
    Object.assign(globalThis, { urls, played: 0 });
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = object => {
      const url = createObjectURL(object);
      urls.add(url);
      return url;
    };
    URL.revokeObjectURL = url => {
      urls.delete(url);
      revokeObjectURL(url);
    };
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function () {
      const watching = globalThis as Watching;
      // Records the playback position, even of a very short sentence.
      if (this.src.startsWith('blob:'))
        this.ontimeupdate = () => {
          watching.played = Math.max(watching.played, this.currentTime);
        };
      return play.call(this);
    };
  }),
);

/** The furthest playback position of any sentence, in seconds. */
const playedSeconds = (page: Page) => page.evaluate(() => (globalThis as Watching).played);

/** The number of object URLs that are not revoked. */
const openUrls = (page: Page) => page.evaluate(() => (globalThis as Watching).urls.size);
