import type { Browser, CDPSession, Page } from 'playwright';
import { setStage } from '../flow/stage.js';
import { newPage } from './page.js';
import type { Result } from './result.js';

const cycles = 50;

/** What fifty calls leave in the page after garbage collection. */
export async function benchCycles(browser: Browser): Promise<Result> {
  const stage = await setStage({ attributes: 'muted' });
  const context = await browser.newContext({ permissions: ['microphone'] });
  try {
    const page = await newPage(context);
    const widget = await stage.open(page);
    await page.evaluate(countAudioContexts);
    // Browsers suspend audio until a user gesture.
    await page.mouse.click(1, 1);
    const devtools = await context.newCDPSession(page);
    // Code and caches of the first calls are not a leak.
    await run(page, 3);
    await page.evaluate(forget);
    const before = await counters(devtools);
    await run(page, cycles);
    const { tracks, peers, speakers } = await widget.resources();
    await page.evaluate(forget);
    const after = await counters(devtools);
    const live = tracks.filter(track => track.readyState === 'live').length;
    const open = peers.filter(state => state !== 'closed').length;
    const contexts = await page.evaluate(
      () => (globalThis as unknown as { openContexts: number }).openContexts,
    );
    const listeners = after.JSEventListeners - before.JSEventListeners;
    const heap = (after.JSHeapUsedSize - before.JSHeapUsedSize) / 1000;
    return {
      met: [live, open, speakers, contexts].every(count => count === 0) && listeners <= 0,
      lines: [
        `After ${cycles} calls (target: 0 of each)`,
        `  live tracks ${live}, open peers ${open}, playing speakers ${speakers}, audio contexts ${contexts}`,
        `  more event listeners ${listeners}, more heap ${heap.toFixed(0)} kB (${(heap / cycles).toFixed(1)} kB a call)`,
      ],
    };
  } finally {
    await context.close();
    await stage.close();
  }
}

function run(page: Page, times: number): Promise<void> {
  return page.evaluate(async count => {
    const agent = document.querySelector('navai-voice') as HTMLElementTagNameMap['navai-voice'];
    for (let call = 0; call < count; call += 1) {
      await agent.start();
      if (agent.status !== 'connected') throw new Error(`call ${call}: ${agent.error?.code}`);
      // Reads the levels as an animation does in each frame.
      if (agent.session.levels.output > 1) throw new Error('louder than loud');
      agent.stop();
    }
  }, times);
}

/** Clears the stage's own records, which are not a leak of the widget. */
function forget(): void {
  const { watched } = globalThis as unknown as { watched: Record<string, unknown[]> };
  for (const record of Object.values(watched)) record.length = 0;
}

function countAudioContexts(): void {
  Object.assign(globalThis, { openContexts: 0 });
  const counter = globalThis as unknown as { openContexts: number };
  const Original = AudioContext;
  globalThis.AudioContext = class extends Original {
    constructor(options?: AudioContextOptions) {
      super(options);
      counter.openContexts += 1;
    }
    override close(): Promise<void> {
      counter.openContexts -= 1;
      return super.close();
    }
  };
}

async function counters(devtools: CDPSession): Promise<{ JSEventListeners: number; JSHeapUsedSize: number }> {
  await devtools.send('Performance.enable');
  for (let pass = 0; pass < 3; pass += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const read = (name: string) => metrics.find(metric => metric.name === name)?.value ?? Number.NaN;
  return { JSEventListeners: read('JSEventListeners'), JSHeapUsedSize: read('JSHeapUsedSize') };
}
