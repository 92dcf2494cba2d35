import type { Simulator } from 'navai-voice/simulator';
import { skipInFirefox } from './skip-in-firefox.js';
import { expect, logged, poll, test } from './stage.js';

const brain = ({ text }: { text: string }) => ({
  say: text === 'again' ? 'Welcome back.' : 'We sell bread.',
});

const calls = (simulator: Simulator) => [...simulator.calls.values()];

for (const [how, cut] of [
  ['the channel is closed by the server', (simulator: Simulator) => calls(simulator)[0]?.closeChannel()],
  ['the peer goes away without a word', (simulator: Simulator) => calls(simulator)[0]?.closePeer()],
] as const) {
  test(`${how}: a new connection takes over, and the conversation continues`, async ({ stage, page }) => {
    const { simulator, open } = await stage({ attributes: 'muted', simulator: { brain } });
    const widget = await open(page);
    await widget.start();
    await widget.type('What do you sell?');
    await widget.hears('We sell bread.');
    await simulator.waitFor(entry => entry.event.type === 'output_audio_buffer.stopped');
    simulator.clearLog();
    await cut(simulator);
    await widget.sees('status', { status: 'reconnecting' });
    await widget.reaches('connected');
    const seeds = logged(simulator, 'in', 'conversation.item.create').map(({ event }) => Object(event.item));
    expect(seeds.map(({ role, content }) => `${role}: ${content[0].text}`)).toEqual([
      'user: What do you sell?',
      'assistant: We sell bread.',
      expect.stringMatching(/^system: .*do not greet/),
    ]);
    expect(logged(simulator, 'in', 'response.create'), 'no response is pending').toEqual([]);
    await widget.type('again');
    await widget.hears('Welcome back.');
    const texts = await widget.element.evaluate(element =>
      (element as HTMLElementTagNameMap['navai-voice']).transcript.map(({ text }) => text),
    );
    expect(texts).toEqual(['What do you sell?', 'We sell bread.', 'again', 'Welcome back.']);
    expect(await widget.seen('error')).toEqual([]);
    expect(await widget.seen('warning')).toEqual([]);
    const { peers } = await widget.resources();
    expect(peers.filter(state => state !== 'closed')).toHaveLength(1);
    await widget.button('End the call').click();
    await widget.expectReleased();
  });
}

test('mute survives a reconnect: the new connection receives silence', async ({ stage, page }) => {
  const { simulator, open } = await stage({ attributes: 'muted' });
  const widget = await open(page);
  await widget.start();
  calls(simulator)[0]?.closeChannel();
  await widget.sees('status', { status: 'reconnecting' });
  await widget.reaches('connected');
  const second = calls(simulator)[1];
  const frames = second?.receivedAudioFrames ?? 0;
  await poll(() => (second?.receivedAudioFrames ?? 0) - frames).toBeGreaterThan(50);
  expect(second?.level).toBeLessThan(0.001);
});

test('a backend that stays unreachable ends the call after the maximum number of attempts', async ({
  stage,
  page,
}) => {
  let gone = false;
  const { simulator, open } = await stage({
    attributes: 'max-reconnects="2"',
    backend: { authorize: () => !gone || Promise.reject(new Error('down')) },
  });
  const widget = await open(page);
  await widget.start();
  gone = true;
  calls(simulator)[0]?.closeChannel();
  await widget.reaches('error');
  expect(await widget.seen('error')).toEqual([
    expect.objectContaining({ code: 'connection-lost', recoverable: true }),
  ]);
  await widget.expectReleased();
  gone = false;
  await widget.button('Try again').click();
  await widget.reaches('connected');
});

test('an unplugged microphone is replaced, and the same call uses the new one', async ({ stage, page }) => {
  skipInFirefox('track events');
  const { simulator, open } = await stage();
  const widget = await open(page);
  await widget.start();
  await simulator.waitFor(entry => entry.event.type === 'input_audio_buffer.speech_started');
  await page.evaluate(() => {
    const [stream] = (globalThis as unknown as { watched: { streams: MediaStream[] } }).watched.streams;
    const [track] = stream?.getTracks() ?? [];
    track?.stop();
    track?.dispatchEvent(new Event('ended'));
  });
  await poll(async () => (await widget.resources()).tracks.length).toBe(2);
  const [call] = calls(simulator);
  const frames = call?.receivedAudioFrames ?? 0;
  const loudFrames = () => (call && call.receivedAudioFrames > frames + 25 ? call.level : 0);
  await poll(loudFrames, { intervals: [20] }).toBeGreaterThan(0.05);
  expect(calls(simulator)).toHaveLength(1);
  await widget.button('End the call').click();
  await widget.expectReleased();
});
