import { poll } from '../stage.js';
import type { Fault, Scene } from './fault.js';

const device = '--use-fake-device-for-media-stream';
const yes = '--use-fake-ui-for-media-stream';

/** Rejects like a browser whose microphone another app holds. No browser flag simulates that. */
const microphoneThat =
  (name: string): NonNullable<Fault['prepare']> =>
  ({ page }) =>
    page.evaluate(error => {
      const { mediaDevices } = navigator;
      const open = mediaDevices.getUserMedia;
      mediaDevices.getUserMedia = () => Promise.reject(new DOMException('mocked', error));
      Object.assign(globalThis, {
        mendMicrophone: () => Object.assign(mediaDevices, { getUserMedia: open }),
      });
    }, name);

const mendMicrophone = ({ page }: Scene) => page.evaluate(() => Object(globalThis).mendMicrophone());

/** Simulates a connected device with audio from the page. */
const plugIn = ({ page }: Scene) =>
  page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      const { stream } = new AudioContext().createMediaStreamDestination();
      Object(globalThis).watched.streams.push(stream);
      return stream;
    };
  });

const allow = ({ context, stage }: Scene) => context.grantPermissions(['microphone'], { origin: stage.url });

/** Simulates a device that is removed. */
const unplug = ({ page }: Scene) =>
  page.evaluate(() => {
    const [track] = Object(globalThis).watched.streams.at(-1).getTracks() as MediaStreamTrack[];
    track?.stop();
    track?.dispatchEvent(new Event('ended'));
  });

const liveTracks = async ({ widget }: Scene) =>
  (await widget.resources()).tracks.filter(({ readyState }) => readyState === 'live').length;

const policy = { 'permissions-policy': 'microphone=()' };

/** Microphones and permissions. */
export const mediaFaults: readonly Fault[] = (
  [
    {
      name: 'denied',
      flags: [device, '--deny-permission-prompts'],
      skippedInFirefox: 'permissions',
      status: 'error',
      code: 'microphone-denied',
      mend: allow,
    },
    {
      name: 'missing',
      flags: [yes],
      skippedInFirefox: 'devices',
      ...{ status: 'error', code: 'microphone-missing' },
      mend: plugIn,
    },
    {
      name: 'blocked by the page’s permissions policy',
      skippedInFirefox: 'permissions policy',
      stage: { attributes: 'muted', headers: policy },
      ...{ status: 'error', code: 'microphone-blocked' },
      // A policy is part of its page, so the next start is on a page without it.
      mend: async ({ page }) => {
        await page.route('**/', async route => {
          const response = await route.fetch();
          const { 'permissions-policy': _, ...headers } = response.headers();
          await route.fulfill({ response, headers });
        });
        await page.reload();
        await page.waitForFunction(() => customElements.get('navai-voice'));
      },
    },
    ...['NotReadableError', 'AbortError'].map(name => ({
      name: `busy (mocked: ${name})`,
      prepare: microphoneThat(name),
      ...{ status: 'error' as const, code: 'microphone-busy' },
      mend: mendMicrophone,
    })),
    {
      name: 'an unknown error name (mocked)',
      prepare: microphoneThat('OddError'),
      ...{ status: 'error', code: 'unexpected' },
      mend: mendMicrophone,
    },
    {
      name: 'unplugged, with another one connected',
      skippedInFirefox: 'track events',
      during: async scene => {
        await unplug(scene);
        await poll(async () => (await scene.widget.resources()).tracks.length).toBe(2);
        await poll(() => liveTracks(scene)).toBe(1);
      },
      status: 'connected',
    },
    {
      name: 'unplugged, without another one',
      skippedInFirefox: 'track events',
      during: async scene => {
        await microphoneThat('NotFoundError')(scene);
        await unplug(scene);
      },
      ...{ status: 'connected', warnings: ['microphone-lost'], microphones: 0 },
      mend: mendMicrophone,
    },
    {
      name: 'unplugged, and connected again',
      skippedInFirefox: 'track events',
      during: async scene => {
        await microphoneThat('NotFoundError')(scene);
        await unplug(scene);
        await scene.widget.sees('warning', { code: 'microphone-lost' });
        await mendMicrophone(scene);
        await scene.page.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event('devicechange')));
        await poll(() => liveTracks(scene)).toBe(1);
      },
      ...{ status: 'connected', warnings: ['microphone-lost'] },
    },
    {
      name: 'muted by the system',
      skippedInFirefox: 'track events',
      during: ({ page }) =>
        page.evaluate(() => {
          const [track] = Object(globalThis).watched.streams[0].getTracks() as MediaStreamTrack[];
          track?.dispatchEvent(new Event('mute'));
        }),
      ...{ status: 'connected', warnings: ['microphone-silent'] },
    },
    {
      name: 'the permission is revoked',
      skippedInFirefox: 'permissions',
      flags: [device],
      prepare: allow,
      during: async scene => {
        await scene.context.clearPermissions();
        await poll(() => liveTracks(scene)).toBe(0);
      },
      ...{ status: 'connected', warnings: ['microphone-lost'], microphones: 0 },
      mend: allow,
    },
  ] as readonly Omit<Fault, 'group'>[]
).map(row => ({ group: 'Microphone', ...row }));
