import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright';
import { type Stage, setStage } from '../flow/stage.js';
import { newPage } from './page.js';
import { median, type Result } from './result.js';

const rounds = 15;
const target = 1.15;

/** Milliseconds. A round trip is added to each HTTP step, and half of it to each frame of the channel. */
const latency = { secret: 300, functions: 80, call: 250, roundTrip: 40, microphone: 300 };

/** Time from click to connected, compared with a handwritten page that runs the same steps in parallel. */
export async function benchConnect(browser: Browser): Promise<Result> {
  const stage = await slowStage();
  const times = { byHand: [] as number[], cold: [] as number[], warm: [] as number[] };
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const measured = {
        byHand: await measure(browser, stage, connectByHand),
        cold: await measure(browser, stage, connectWidget),
        warm: await measure(browser, stage, connectWarmWidget),
      };
      // The first round warms up the machine.
      if (round === 0) continue;
      for (const key of ['byHand', 'cold', 'warm'] as const) times[key].push(measured[key]);
    }
  } finally {
    await stage.close();
  }
  return report(median(times.byHand), median(times.cold), median(times.warm));
}

function report(byHand: number, cold: number, warm: number): Result {
  const line = (name: string, ms: number) =>
    `  ${name.padEnd(44)} ${ms.toFixed(0).padStart(5)} ms   ${(ms / byHand).toFixed(3)} ×`;
  return {
    met: cold / byHand <= target && warm / byHand <= target,
    lines: [
      `Click to connected, median of ${rounds} (latencies in ms: ${JSON.stringify(latency)}; target ${target} ×)`,
      line('page written by hand', byHand),
      line('<navai-voice>, its code not yet loaded', cold),
      line('<navai-voice>, warmed up by the pointer', warm),
    ],
  };
}

function slowStage(): Promise<Stage> {
  return setStage({
    attributes: 'muted',
    simulator: {
      latency: {
        secretMs: latency.secret + latency.roundTrip,
        callMs: latency.call + latency.roundTrip,
        messageMs: latency.roundTrip / 2,
      },
    },
    routes: {
      '/functions': async (_, response) => {
        await pause(latency.functions + latency.roundTrip);
        response.setHeader('content-type', 'application/json').end('{"items":[]}');
      },
    },
  });
}

/** Uses a new page for each measurement, so that nothing is left over. */
async function measure(
  browser: Browser,
  stage: Stage,
  connect: (page: Page) => Promise<number>,
): Promise<number> {
  const context = await browser.newContext({ permissions: ['microphone'] });
  try {
    const page = await newPage(context);
    await page.addInitScript(slowMicrophone, latency.microphone);
    await stage.open(page);
    return await connect(page);
  } finally {
    await context.close();
  }
}

function slowMicrophone(ms: number): void {
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async constraints => {
    const [stream] = await Promise.all([open(constraints), new Promise(resolve => setTimeout(resolve, ms))]);
    return stream;
  };
}

function connectWidget(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const started = performance.now();
    await document.querySelector('navai-voice')?.start();
    return performance.now() - started;
  });
}

async function connectWarmWidget(page: Page): Promise<number> {
  await page.locator('navai-voice').getByRole('button').hover();
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('connect')),
  );
  // The time a quick user takes from reaching the button to pressing it.
  await pause(200);
  return connectWidget(page);
}

function connectByHand(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const started = performance.now();
    const json = async (path: string, method: string) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(path, method === 'POST' ? { method, headers, body: '{}' } : { method });
      return response.json() as Promise<{ value: string; session: { instructions: string } }>;
    };
    const [{ value, session }, , microphone] = await Promise.all([
      json('/navai/realtime/client-secret', 'POST'),
      json('/navai/functions', 'GET'),
      navigator.mediaDevices.getUserMedia({ audio: true }),
    ]);
    const peer = new RTCPeerConnection();
    const channel = peer.createDataChannel('oai-events');
    const configured = new Promise<void>(resolve => {
      channel.addEventListener('message', ({ data }) => {
        if (JSON.parse(data).type === 'session.updated') resolve();
      });
    });
    channel.addEventListener('open', () => {
      const update = {
        type: 'session.update',
        session: { type: 'realtime', instructions: `${session.instructions} More.` },
      };
      channel.send(JSON.stringify(update));
    });
    for (const track of microphone.getAudioTracks()) peer.addTrack(track, microphone);
    await peer.setLocalDescription();
    const headers = { 'content-type': 'application/sdp', authorization: `Bearer ${value}` };
    const body = peer.localDescription?.sdp ?? '';
    const answer = await fetch('/v1/realtime/calls', { method: 'POST', headers, body });
    await peer.setRemoteDescription({ type: 'answer', sdp: await answer.text() });
    await configured;
    return performance.now() - started;
  });
}
