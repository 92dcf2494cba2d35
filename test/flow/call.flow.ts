import type { LogEntry } from 'navai-voice/simulator';
import { recordWav } from '../simulator/wav.js';
import { skipInFirefox } from './skip-in-firefox.js';
import { expect, logged, poll, test } from './stage.js';
import { withBrowser } from './with-browser.js';

// Muted, because the beeps of Chromium's fake microphone would interrupt the answer.
const hello = { attributes: 'muted', simulator: { brain: () => ({ say: 'Hello, nice to meet you here.' }) } };

test('a click connects a real call, and the end button releases everything', async ({ stage, page }) => {
  const { simulator, open } = await stage();
  const widget = await open(page);
  await widget.start();
  expect(await widget.seen('status')).toEqual([
    { type: 'status', status: 'connecting', previous: 'idle' },
    { type: 'status', status: 'connected', previous: 'connecting' },
  ]);
  expect([...simulator.calls.values()].map(call => call.state)).toEqual(['open']);
  await widget.button('End the call').click();
  await widget.reaches('idle');
  await widget.expectReleased();
  await simulator.waitFor(entry => entry.event.type === 'call.closed');
});

test('nothing is requested and no microphone is opened before the click', async ({ stage, page }) => {
  const { simulator, open } = await stage({ attributes: 'warmup="none"' });
  const requests: string[] = [];
  page.on('request', request => requests.push(new URL(request.url()).pathname));
  const widget = await open(page);
  await widget.button('Talk to the assistant').hover();
  expect(requests.filter(path => /connect|schema|navai\/|v1/.test(path))).toEqual([]);
  expect(simulator.log).toHaveLength(0);
  expect(await widget.resources()).toEqual({ tracks: [], peers: [], speakers: 0 });
});

test('hovering preloads only the code of the call', async ({ stage, page }) => {
  const { simulator, open } = await stage();
  const widget = await open(page);
  const code = page.waitForRequest(/chunks\/connect/);
  await widget.button('Talk to the assistant').hover();
  await code;
  expect(simulator.log).toHaveLength(0);
});

test('minted settings survive: our instructions are added, and no other setting is sent', async ({
  stage,
  page,
}) => {
  const { simulator, open } = await stage({
    backend: { instructions: 'Always rhyme.', voice: 'cedar' },
    script: `document.querySelector('navai-voice').routes = [{ name: 'Pricing', path: '/pricing', synonyms: ['plans'] }]`,
  });
  const widget = await open(page);
  await widget.start();
  const updates = logged(simulator, 'in', 'session.update');
  expect(updates).toHaveLength(1);
  const [{ event }] = updates as [LogEntry];
  const session = event.session as { instructions: string; tools: { name: string }[] };
  expect(session.instructions).toMatch(/^Always rhyme\.\n\n/);
  expect(session.instructions).toContain('- Pricing (/pricing). Also called: plans');
  expect(Object.keys(session).sort()).toEqual(['instructions', 'tools', 'type']);
  expect(session.tools.map(tool => tool.name)).toEqual(['navigate_to']);
  expect([...simulator.calls.values()][0]?.session.audio.output.voice).toBe('cedar');
});

test('without minted settings in the backend’s answer, they are read from session.created', async ({
  stage,
  page,
}) => {
  const { simulator, url, open } = await stage({
    routes: {
      '/realtime/client-secret': async (_, response) => {
        const body = JSON.stringify({ session: { type: 'realtime', instructions: 'Minted elsewhere.' } });
        const headers = { authorization: 'Bearer sk-simulator', 'content-type': 'application/json' };
        const minted = await fetch(`${url.replace('localhost', '127.0.0.1')}/v1/realtime/client_secrets`, {
          method: 'POST',
          body,
          headers,
        });
        const { value } = (await minted.json()) as { value: string };
        response.setHeader('content-type', 'application/json').end(JSON.stringify({ value }));
      },
    },
  });
  const widget = await open(page);
  await widget.start();
  const [update] = logged(simulator, 'in', 'session.update');
  expect(JSON.stringify(update?.event)).toContain('Minted elsewhere.');
});

test('typed text is answered in text and speech', async ({ stage, page }) => {
  const { open } = await stage(hello);
  const widget = await open(page);
  await widget.start();
  await widget.type('Hi there');
  await widget.sees('transcript', { role: 'user', text: 'Hi there', final: true });
  await widget.hears('Hello, nice to meet you here.');
  await widget.sees('activity', { activity: 'thinking' });
  await widget.sees('activity', { activity: 'speaking' });
  await poll(() => energyHeard(page)).toBeGreaterThan(0);
  const entries = widget.element.getByRole('log');
  await expect(entries).toContainText('Hi there');
  await expect(entries).toContainText('Hello, nice to meet you here.');
});

test('speech is played in the page, not only received', async ({ stage, page }) => {
  const { open } = await stage(hello);
  const widget = await open(page);
  await widget.start();
  await widget.type('Hi');
  const position = () =>
    page.evaluate(() => {
      const [speaker] = (globalThis as unknown as { watched: { speakers: HTMLAudioElement[] } }).watched
        .speakers;
      return speaker && !speaker.paused ? speaker.currentTime : 0;
    });
  await poll(position).toBeGreaterThan(0);
});

test('speech into the microphone raises speech events and creates a spoken turn', async ({ stage }) => {
  skipInFirefox('microphone file');
  const { simulator, open } = await stage({
    simulator: { scenario: ['What do you sell?'], brain: () => ({ say: 'Bread.' }) },
  });
  const recording = await recordWav('What is it that you sell?', 0.5, 2);
  await withBrowser({ microphone: recording.file }, async page => {
    const widget = await open(page);
    await widget.start();
    await simulator.waitFor(entry => entry.event.type === 'input_audio_buffer.speech_started');
    await simulator.waitFor(entry => entry.event.type === 'input_audio_buffer.speech_stopped');
    await widget.sees('transcript', { role: 'user', text: 'What do you sell?', final: true });
    await widget.hears('Bread.');
    expect(logged(simulator, 'in', 'conversation.item.retrieve'), 'with all of its sound').toEqual([]);
  });
  await recording.remove();
});

test('mute disables the track before and during a call, and the simulator receives silence', async ({
  stage,
  page,
}) => {
  const { simulator, open } = await stage({ attributes: 'muted' });
  const widget = await open(page);
  await widget.start();
  const enabled = async () => (await widget.resources()).tracks.map(track => track.enabled);
  expect(await enabled()).toEqual([false]);
  const [call] = simulator.calls.values();
  const frames = call?.receivedAudioFrames ?? 0;
  await poll(() => (call?.receivedAudioFrames ?? 0) - frames).toBeGreaterThan(75);
  expect(call?.level).toBeLessThan(0.001);
  expect(logged(simulator, 'out', 'input_audio_buffer.speech_started')).toEqual([]);

  const mute = widget.button('Mute the microphone');
  await expect(mute).toHaveAttribute('aria-pressed', 'true');
  await mute.click();
  await expect(mute).toHaveAttribute('aria-pressed', 'false');
  expect(await enabled()).toEqual([true]);
  await simulator.waitFor(entry => entry.event.type === 'input_audio_buffer.speech_started');
  await mute.click();
  expect(await enabled()).toEqual([false]);
});

const chapter = 'This is a very long story, and it goes on and on and on, for as long as anybody listens. ';

test('typed text interrupts the agent', async ({ stage, page }) => {
  const brain = ({ text }: { text: string }) => ({ say: text === 'stop' ? 'Fine.' : chapter.repeat(4) });
  const { simulator, open } = await stage({ attributes: 'muted', simulator: { brain } });
  const widget = await open(page);
  await widget.start();
  await widget.type('a story');
  await widget.sees('activity', { activity: 'speaking' });
  await widget.type('stop');
  await widget.hears('Fine.');
  expect(logged(simulator, 'in', 'output_audio_buffer.clear')).toHaveLength(1);
  await expect(widget.element.getByText('interrupted')).toBeVisible();
  expect((await widget.seen('warning')).map(warning => warning.message)).toEqual([]);
});

test('typed text interrupts speech that is complete but still playing', async ({ stage, page }) => {
  const brain = ({ text }: { text: string }) => ({ say: text === 'stop' ? 'Fine.' : chapter.repeat(4) });
  const { simulator, open } = await stage({ attributes: 'muted', simulator: { brain } });
  const widget = await open(page);
  await widget.start();
  await widget.type('a story');
  await simulator.waitFor(entry => entry.event.type === 'response.done');
  await widget.type('stop');
  await widget.hears('Fine.');
  expect(logged(simulator, 'in', 'response.cancel')).toEqual([]);
  expect(logged(simulator, 'in', 'output_audio_buffer.clear')).toHaveLength(1);
  await expect(widget.element.getByText('interrupted')).toBeVisible();
});

test('the widget works under a strict content security policy, without violations', async ({
  stage,
  page,
}) => {
  const output: string[] = [];
  page.on('console', message => output.push(message.text()));
  page.on('pageerror', error => output.push(error.message));
  const { open } = await stage(hello);
  const widget = await open(page);
  await widget.start();
  await widget.type('Hi');
  await widget.hears('Hello');
  await widget.button('End the call').click();
  expect(await widget.violations()).toEqual([]);
  expect(output).toEqual([]);
});

/** The total energy of the received audio, which is above 0 once anything audible arrived. */
function energyHeard(page: import('@playwright/test').Page): Promise<number> {
  return page.evaluate(async () => {
    const { peers } = (globalThis as unknown as { watched: { peers: RTCPeerConnection[] } }).watched;
    const reports = await Promise.all(peers.map(peer => peer.getStats()));
    const energies = reports.flatMap(report =>
      [...report.values()].map(stat => stat.type === 'inbound-rtp' && stat.totalAudioEnergy),
    );
    return energies.reduce((sum, energy) => sum + (energy || 0), 0);
  });
}
