import type { Page } from '@playwright/test';
import { recordWav, wavOf } from '../simulator/wav.js';
import { skipInFirefox } from './skip-in-firefox.js';
import { expect, logged, poll, type StageOptions, test, type Widget } from './stage.js';
import { withBrowser } from './with-browser.js';

type NavaiVoice = HTMLElementTagNameMap['navai-voice'];
type Watched = { speakers: HTMLAudioElement[]; streams: MediaStream[]; contexts: AudioContext[] };

const chapter = 'This is a very long story, and it goes on and on and on, for as long as anybody listens. ';
const story: StageOptions = { simulator: { brain: () => ({ say: chapter.repeat(4) }) } };

/** The highest levels during several frames. */
function loudest(widget: Widget): Promise<{ input: number; output: number }> {
  return widget.element.evaluate(async element => {
    const { session } = element as NavaiVoice;
    const highest = { input: 0, output: 0 };
    for (let frame = 0; frame < 30; frame += 1) {
      const { input, output } = session.levels;
      highest.input = Math.max(highest.input, input);
      highest.output = Math.max(highest.output, output);
      await new Promise(requestAnimationFrame);
    }
    return highest;
  });
}

const input = async (widget: Widget) => (await loudest(widget)).input;
const output = async (widget: Widget) => (await loudest(widget)).output;

/** Records every audio context of the page. */
async function watchContexts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const contexts: AudioContext[] = [];
    Object.assign(globalThis, { contexts });
    const Real = AudioContext;
    globalThis.AudioContext = class extends Real {
      constructor(options?: AudioContextOptions) {
        super(options);
        contexts.push(this);
      }
    };
  });
  return () =>
    page.evaluate(() =>
      (globalThis as unknown as { contexts: AudioContext[] }).contexts.map(({ state }) => state),
    );
}

const speaker = (page: Page) =>
  page.evaluate(() => {
    const { speakers } = (globalThis as unknown as { watched: Watched }).watched;
    const playing = speakers.find(({ srcObject }) => srcObject);
    return { volume: playing?.volume, sinkId: playing?.sinkId };
  });

test('the levels follow the microphone and the agent, are 0 while muted, and no context stays open', async ({
  stage,
}) => {
  skipInFirefox('microphone file');
  // The visualizer and the mute button read the levels all the time.
  const { open } = await stage({ ...story, attributes: 'variant="button" no-visualizer' });
  const recording = await recordWav('What is it that you sell here, and what does it cost?', 0.2, 0.2);
  await withBrowser({ microphone: recording.file }, async page => {
    const contexts = await watchContexts(page);
    const widget = await open(page);
    await widget.start();
    expect(await contexts(), 'the levels were not read yet').toEqual([]);
    await poll(() => input(widget)).toBeGreaterThan(0.2);
    expect(await input(widget)).toBeLessThanOrEqual(1);
    await widget.element.evaluate(element => (element as NavaiVoice).mute(true));
    expect(await input(widget)).toBe(0);
    await widget.element.evaluate(element => (element as NavaiVoice).send('A story!'));
    await widget.sees('activity', { activity: 'speaking' });
    await poll(() => output(widget)).toBeGreaterThan(0.2);
    expect(
      await widget.element.evaluate(element => {
        const { level, activity } = element as NavaiVoice;
        return activity === 'speaking' && level >= 0 && level <= 1;
      }),
    ).toBe(true);
    expect(await contexts()).toEqual(['running']);
    await widget.element.evaluate(element => (element as NavaiVoice).stop());
    expect(await loudest(widget)).toEqual({ input: 0, output: 0 });
    await poll(contexts).toEqual(['closed']);
    await widget.expectReleased();
  });
  await recording.remove();
});

test('the levels follow speech from a backend', async ({ stage, page }) => {
  const { open } = await stage({
    attributes: 'muted',
    simulator: { brain: () => ({ say: chapter }) },
    routes: {
      '/realtime/client-secret': async (request, response) => {
        const session = { type: 'realtime', instructions: 'Write.', output_modalities: ['text'] };
        const minted = await fetch(
          `http://127.0.0.1:${request.socket.localPort}/v1/realtime/client_secrets`,
          {
            method: 'POST',
            headers: { authorization: 'Bearer sk-simulator', 'content-type': 'application/json' },
            body: JSON.stringify({ session }),
          },
        );
        const body = { ...((await minted.json()) as object), speech: { provider: 'elevenlabs' } };
        response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
      },
      '/speech/synthesize': (_request, response) =>
        response.setHeader('content-type', 'audio/wav').end(wavOf(chapter.repeat(2))),
    },
  });
  const widget = await open(page);
  await widget.start();
  await widget.type('A story!');
  await widget.sees('activity', { activity: 'speaking' });
  await poll(() => output(widget)).toBeGreaterThan(0.2);
  const volumes = () =>
    page.evaluate(() => {
      const { speakers } = (globalThis as unknown as { watched: Watched }).watched;
      return speakers.filter(element => element.src).map(({ volume }) => volume);
    });
  await widget.element.evaluate(element => {
    (element as NavaiVoice).volume = 0.25;
  });
  await poll(volumes).toEqual([0.25]);
});

test('push-to-talk sends silence until the button is held, and is answered after its release', async ({
  stage,
}) => {
  skipInFirefox('microphone file');
  const { simulator, open } = await stage({
    attributes: 'push-to-talk',
    simulator: { scenario: ['Hello there', 'And now?'], brain: ({ text }) => ({ say: `You said: ${text}` }) },
  });
  const recording = await recordWav('Hello there, how are you, and how is everybody?', 0, 0.1);
  await withBrowser({ microphone: recording.file }, async page => {
    const widget = await open(page);
    const talk = (pressed: boolean) =>
      widget.element.evaluate((element, held) => (element as NavaiVoice).session.talk(held), pressed);
    const level = () => [...simulator.calls.values()][0]?.level ?? 0;
    await widget.start();
    const [call] = simulator.calls.values();
    expect(call?.session.audio.input.turn_detection).toBe(null);
    expect((await widget.resources()).tracks.map(({ enabled }) => enabled)).toEqual([false]);
    expect(await talk(true)).toBe(true);
    await poll(level).toBeGreaterThan(0.01);
    // The sound may arrive at once, and a press under 0.1 seconds is no turn (see below).
    await page.waitForTimeout(300);
    expect(await talk(false)).toBe(true);
    await widget.sees('transcript', { role: 'user', text: 'Hello there', final: true });
    await widget.hears('You said: Hello there');
    expect(logged(simulator, 'in', 'input_audio_buffer.clear')).toHaveLength(1);
    expect(logged(simulator, 'in', 'input_audio_buffer.commit')).toHaveLength(1);
    expect(logged(simulator, 'in', 'response.create')).toHaveLength(1);

    // Pressed and released at once, which is too short for a word.
    await widget.element.evaluate(element => {
      const { session } = element as NavaiVoice;
      session.talk(true);
      session.talk(false);
    });
    await poll(() => logged(simulator, 'in', 'input_audio_buffer.clear').length).toBe(3);
    expect(logged(simulator, 'in', 'input_audio_buffer.commit')).toHaveLength(1);

    // Switched off during the call, so the service detects the end of turns again.
    await widget.element.evaluate(element => {
      (element as NavaiVoice).pushToTalk = false;
    });
    await poll(() => call?.session.audio.input.turn_detection?.type).toBeTruthy();
    await simulator.waitFor(entry => entry.event.type === 'input_audio_buffer.speech_started');
    expect(await widget.seen('warning')).toEqual([]);
  });
  await recording.remove();
});

test('devices can be switched during a call, and a missing one causes a warning', async ({ stage, page }) => {
  skipInFirefox('devices');
  const { open } = await stage();
  const widget = await open(page);
  await widget.start();
  const { inputs, outputs } = await page.evaluate(async () => {
    const all = (await navigator.mediaDevices.enumerateDevices()).filter(
      ({ deviceId }) => deviceId !== 'default',
    );
    const ids = (kind: string) => all.filter(device => device.kind === kind).map(({ deviceId }) => deviceId);
    return { inputs: ids('audioinput'), outputs: ids('audiooutput') };
  });
  const chosen = inputs.at(-1) ?? '';
  expect(inputs.length).toBeGreaterThan(1);
  const choose = (settings: object) =>
    widget.element.evaluate((element, given) => void Object.assign(element, given), settings);
  const microphones = () =>
    page.evaluate(() => {
      const { streams } = (globalThis as unknown as { watched: Watched }).watched;
      const tracks = streams.flatMap(stream => stream.getTracks());
      return tracks
        .filter(({ readyState }) => readyState === 'live')
        .map(track => track.getSettings().deviceId);
    });
  await choose({ inputDeviceId: chosen });
  await poll(microphones).toEqual([chosen]);
  await choose({ outputDeviceId: outputs[0] });
  await poll(async () => (await speaker(page)).sinkId).toBe(outputs[0]);
  expect(await widget.seen('warning')).toEqual([]);

  await choose({ inputDeviceId: 'nowhere' });
  await widget.sees('warning', { code: 'device-unavailable' });
  expect(await microphones()).toHaveLength(1);
  await choose({ outputDeviceId: 'nowhere either' });
  await poll(async () => (await widget.seen('warning')).length).toBe(2);
  await poll(async () => (await speaker(page)).sinkId).toBe('');
  expect(await widget.status()).toBe('connected');
});

test('the volume applies to the audio element, in this call and the next', async ({ stage, page }) => {
  const { open } = await stage({ attributes: 'muted volume="0.5"' });
  const widget = await open(page);
  await widget.start();
  expect((await speaker(page)).volume).toBe(0.5);
  await widget.element.evaluate(element => {
    (element as NavaiVoice).volume = 0.2;
  });
  await poll(async () => (await speaker(page)).volume).toBe(0.2);
  await widget.element.evaluate(element => (element as NavaiVoice).restart());
  await widget.reaches('connected');
  expect((await speaker(page)).volume).toBe(0.2);
});

test('a media stream from the page is sent, and left unchanged', async ({ stage, page }) => {
  const { simulator, open } = await stage();
  const widget = await open(page);
  await widget.element.evaluate(element => {
    const context = new AudioContext();
    const tone = new OscillatorNode(context, { frequency: 300 });
    const target = context.createMediaStreamDestination();
    tone.connect(target);
    tone.start();
    (element as NavaiVoice).mediaStream = target.stream;
  });
  await widget.start();
  await poll(() => [...simulator.calls.values()][0]?.level ?? 0).toBeGreaterThan(0.05);
  await widget.element.evaluate(element => (element as NavaiVoice).mute(true));
  const track = () =>
    widget.element.evaluate(element => {
      const [track] = (element as NavaiVoice).mediaStream?.getTracks() ?? [];
      return { enabled: track?.enabled, readyState: track?.readyState };
    });
  expect(await track()).toEqual({ enabled: true, readyState: 'live' });
  await widget.element.evaluate(element => (element as NavaiVoice).stop());
  expect(await track()).toEqual({ enabled: true, readyState: 'live' });
  expect((await widget.resources()).tracks, 'no microphone was asked for').toEqual([]);
});

test('the screen stays on during a voice call', async ({ stage, page }) => {
  const script = `
    globalThis.locks = [];
    const { request } = WakeLock.prototype;
    WakeLock.prototype.request = async function (type) {
      const lock = await request.call(this, type);
      locks.push(lock);
      return lock;
    };`;
  const { open } = await stage({ attributes: 'muted', script });
  const widget = await open(page);
  const released = () =>
    page.evaluate(() =>
      (globalThis as unknown as { locks: WakeLockSentinel[] }).locks.map(lock => lock.released),
    );
  expect(await released()).toEqual([]);
  await widget.start();
  await poll(released).toEqual([false]);
  await widget.button('End the call').click();
  await poll(released).toEqual([true]);
});
