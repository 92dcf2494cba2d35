import type { Fault, Scene } from './fault.js';

/** The moments at which a start waits for something. */
const moments: Readonly<Record<string, (scene: Scene) => Promise<unknown>>> = {
  'at once': async () => {},
  'while the client secret is asked for': ({ page }) => page.waitForRequest(/client-secret/),
  'while the list of functions is asked for': ({ page }) => page.waitForRequest(/navai\/functions/),
  'while the microphone is asked for': ({ page }) =>
    page.waitForFunction(() => Object(globalThis).microphoneAsked),
  'while the code is loaded': ({ page }) => page.waitForRequest(/chunks\/connect/),
  'while the call is asked for': ({ page }) => page.waitForRequest(/realtime\/calls/),
  'when the call is answered': ({ page }) => page.waitForResponse(/realtime\/calls/),
  'when the channel is open': ({ simulator }) =>
    simulator.waitFor(({ event }) => event.type === 'call.opened'),
};

/** What the page does at that moment. */
const acts: Readonly<Record<string, Pick<Fault, 'status' | 'removed'> & { readonly act: string }>> = {
  'stop()': { status: 'idle', act: 'agent.stop()' },
  'removed from the page': {
    status: 'idle',
    removed: true,
    act: 'globalThis.removed = agent; agent.remove()',
  },
  'stop() and start()': { status: 'connected', act: 'agent.stop(); void agent.start()' },
};

/** A slow server, so that each moment lasts. */
const slow: Fault['stage'] = {
  attributes: 'muted warmup="none"',
  simulator: { latency: { secretMs: 200, callMs: 200, messageMs: 100 } },
};

/** Delays everything that the server can't delay. */
async function slowDown({ page }: Scene): Promise<void> {
  await page.route(/chunks\/connect|navai\/functions/, async route => {
    await new Promise(resolve => setTimeout(resolve, 200));
    await route.continue().catch(() => {});
  });
  await page.evaluate(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async constraints => {
      Object.assign(globalThis, { microphoneAsked: true });
      await new Promise(resolve => setTimeout(resolve, 200));
      return open(constraints);
    };
  });
}

export const lifecycleFaults: readonly Fault[] = Object.entries(acts).flatMap(([what, { act, ...end }]) =>
  Object.entries(moments).map(([when, moment]) => ({
    group: 'Page',
    name: `${what} ${when}`,
    stage: slow,
    prepare: slowDown,
    start: async (scene: Scene) => {
      const reached = moment(scene);
      await scene.page.evaluate(() => void document.querySelector('navai-voice')?.start());
      await reached;
      await scene.page.evaluate(`{ const agent = document.querySelector('navai-voice'); ${act}; }`);
    },
    ...end,
    mend: settle,
  })),
);

/** Late results must be released too. */
async function settle({ page, widget }: Scene): Promise<void> {
  await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 450)));
  await widget.expectReleased();
}
