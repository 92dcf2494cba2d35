import type { Fault, Scene } from './fault.js';

const talking = { attributes: 'muted', simulator: { brain: () => ({ say: 'Still here.' }) } };

async function goesOn({ widget }: Scene): Promise<void> {
  await widget.type('Are you there?');
  await widget.hears('Still here.');
}

async function lifecycle(scene: Scene, state: 'frozen' | 'active'): Promise<void> {
  const session = await scene.devtools();
  await session.send('Page.setWebLifecycleState', { state });
}

let clock = 0;

/** Faults of tabs, networks, keys and code. */
export const pageFaults: readonly Fault[] = (
  [
    {
      name: 'the tab is frozen and resumed',
      skippedInFirefox: 'devtools',
      during: async scene => {
        await lifecycle(scene, 'frozen');
        const item = {
          id: 'item_frozen',
          type: 'message',
          role: 'assistant',
          content: [{ type: 'output_text', text: 'Meanwhile.' }],
        };
        scene.call().sendRaw({ type: 'conversation.item.done', item });
        await lifecycle(scene, 'active');
        await scene.widget.hears('Meanwhile.');
        await goesOn(scene);
      },
      status: 'connected',
    },
    {
      name: 'the tab is frozen, and the peer is gone when it resumes',
      skippedInFirefox: 'devtools',
      during: async scene => {
        await lifecycle(scene, 'frozen');
        scene.call().closeChannel();
        await lifecycle(scene, 'active');
        await scene.widget.sees('status', { status: 'reconnecting' });
        await scene.widget.reaches('connected');
        await goesOn(scene);
      },
      ...{ status: 'connected', reconnects: 1 },
    },
    {
      name: 'offline before the start',
      skippedInFirefox: 'offline',
      stage: { attributes: 'muted warmup="none"' },
      prepare: ({ context }) => context.setOffline(true),
      mend: ({ context }) => context.setOffline(false),
      // The code that talks to the backend is loaded with the call.
      ...{ status: 'error', code: 'sdk-unavailable' },
    },
    {
      name: 'offline for a moment: only HTTP',
      skippedInFirefox: 'offline',
      during: async scene => {
        await scene.context.setOffline(true);
        await goesOn(scene);
        await scene.context.setOffline(false);
      },
      status: 'connected',
    },
    {
      name: 'offline, and the connection is lost',
      skippedInFirefox: 'offline',
      during: async scene => {
        await scene.context.setOffline(true);
        scene.call().closeChannel();
        await scene.widget.reaches('reconnecting');
        await scene.context.setOffline(false);
        await scene.widget.reaches('connected');
        await goesOn(scene);
      },
      ...{ status: 'connected', reconnects: 1 },
    },
    {
      name: 'the code of the call can’t be loaded',
      stage: { attributes: 'muted warmup="none"' },
      prepare: ({ page }) => page.route(/chunks\/connect/, route => route.abort()),
      mend: async ({ page }) => {
        await page.unrouteAll();
        // A browser remembers a failed module until its page is left.
        await page.reload();
        await page.waitForFunction(() => customElements.get('navai-voice'));
      },
      ...{ status: 'error', code: 'sdk-unavailable' },
    },
    {
      name: 'the client secret expires before it is used',
      skippedInFirefox: 'rewritten requests',
      stage: { attributes: 'muted', simulator: { now: () => Date.now() + clock } },
      prepare: ({ page }) =>
        page.route('**/client-secret', async route => {
          const response = await route.fetch();
          clock = 3_600_000;
          await route.fulfill({ response });
        }),
      mend: async ({ page }) => {
        await page.unrouteAll();
      },
      ...{ status: 'error', code: 'secret-rejected' },
    },
    {
      name: 'an unknown client secret',
      answers: { '/realtime/client-secret': (_, response) => void response.end('{"value":"ek_bad"}') },
      ...{ status: 'error', code: 'secret-rejected' },
    },
    {
      name: 'an API key instead of a client secret',
      answers: { '/realtime/client-secret': (_, response) => void response.end('{"value":"sk-secret"}') },
      ...{ status: 'error', code: 'backend-invalid' },
    },
    {
      name: 'the backend’s key is refused',
      prepare: ({ page }) =>
        page.route('**/client-secret', route =>
          route.fulfill({ status: 502, json: { error: { code: 'upstream_unauthorized' } } }),
        ),
      mend: ({ page }) => page.unrouteAll(),
      ...{ status: 'error', code: 'backend-failed' },
    },
    {
      name: 'the Realtime service is unreachable',
      prepare: ({ page }) =>
        page.evaluate(() => document.querySelector('navai-voice')?.setAttribute('call-url', '/nowhere')),
      answers: { '/nowhere': request => void request.socket.destroy() },
      mend: ({ page }) =>
        page.evaluate(() =>
          document.querySelector('navai-voice')?.setAttribute('call-url', '/v1/realtime/calls'),
        ),
      ...{ status: 'error', code: 'realtime-unreachable' },
    },
  ] as readonly Omit<Fault, 'group'>[]
).map(row => ({ group: 'Page', stage: talking, ...row }));
