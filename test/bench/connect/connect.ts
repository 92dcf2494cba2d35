import type { Browser, Page } from 'playwright';
import { newPage } from '../page.js';
import { median, type Result } from '../result.js';
import { type Entrant, entrantFiles, entrants } from './entrants.js';
import { type Latency, openSite, type Site } from './site.js';

const rounds = 12;

/** The conditions of a comparison, and the highest ratio to the limit that the last two entrants may have. */
interface Profile {
  readonly name: string;
  readonly latency: Latency;
  readonly slowdown?: number;
  readonly target: { readonly touched: number; readonly intent: number };
}

const none: Latency = { secret: 0, functions: 0, call: 0, roundTrip: 0, microphone: 0 };
const service: Latency = { ...none, secret: 300, functions: 80, call: 250 };

const profiles: readonly Profile[] = [
  { name: 'nothing added', latency: none, target: { touched: 1.3, intent: 1.3 } },
  {
    name: 'secret 300, functions 80, call 250 ms',
    latency: service,
    target: { touched: 1.05, intent: 1.05 },
  },
  {
    name: 'the same, 40 ms a round trip, microphone 300 ms',
    latency: { ...service, roundTrip: 40, microphone: 300 },
    target: { touched: 1.05, intent: 1.05 },
  },
  {
    name: 'nothing added, processor 4 × slower',
    latency: none,
    slowdown: 4,
    target: { touched: 3, intent: 2 },
  },
];

/**
 * Time from a trusted click to connected, with the service on another origin over https. Every round of an entrant has a
 * browser context of its own, so nothing is cached; the entrants take turns.
 */
export async function benchConnect(browser: Browser): Promise<Result[]> {
  const files = await entrantFiles();
  const results: Result[] = [];
  for (const profile of profiles) {
    const site = await openSite(profile.latency, files);
    try {
      results.push(report(profile, await measureAll(browser, site, profile)));
    } finally {
      await site.close();
    }
  }
  return results;
}

async function measureAll(browser: Browser, site: Site, profile: Profile): Promise<number[][]> {
  const times: number[][] = entrants.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, entrant] of entrants.entries()) {
      const ms = await measure(browser, site, profile, entrant);
      // The first round warms up the machine.
      if (round > 0) times[index]?.push(ms);
    }
  }
  return times;
}

function report({ name, target }: Profile, times: readonly number[][]): Result {
  const medians = times.map(median);
  const [limit = Number.NaN] = medians;
  const ratios = medians.map(ms => ms / limit);
  const [, , touched = Number.NaN, intent = Number.NaN] = ratios;
  return {
    met: touched <= target.touched && intent <= target.intent,
    lines: [
      `Click to connected, ${name}; median of ${rounds}`,
      ...entrants.map(
        (entrant, index) =>
          `  ${entrant.name.padEnd(52)} ${medians[index]?.toFixed(0).padStart(5)} ms   ${ratios[index]?.toFixed(2)} ×`,
      ),
    ],
  };
}

async function measure(
  browser: Browser,
  site: Site,
  { latency, slowdown }: Profile,
  entrant: Entrant,
): Promise<number> {
  const context = await browser.newContext({
    permissions: ['microphone'],
    ignoreHTTPSErrors: true,
    hasTouch: true,
  });
  try {
    const page = await newPage(context);
    await page.addInitScript(slowMicrophone, latency.microphone);
    if (slowdown) {
      const devtools = await context.newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    }
    await page.addInitScript(() => {
      addEventListener('click', ({ timeStamp }) => Object.assign(globalThis, { clickedAt: timeStamp }), true);
    });
    await page.goto(`${site.url}${entrant.path}`, { waitUntil: 'networkidle' });
    await entrant.approach?.(page);
    return await timeOfCall(page, entrant);
  } finally {
    await context.close();
  }
}

async function timeOfCall(page: Page, { approach }: Entrant): Promise<number> {
  const button = page.getByRole('button').first();
  await (approach ? button.click() : button.tap());
  const times = await page.waitForFunction(() => {
    const { clickedAt, connectedAt } = globalThis as { clickedAt?: number; connectedAt?: number };
    return connectedAt !== undefined && clickedAt !== undefined ? connectedAt - clickedAt : undefined;
  });
  return times.jsonValue() as Promise<number>;
}

function slowMicrophone(ms: number): void {
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async constraints => {
    const [stream] = await Promise.all([open(constraints), new Promise(resolve => setTimeout(resolve, ms))]);
    return stream;
  };
}
