import { type Browser, chromium, firefox, type Page } from '@playwright/test';
import { fakeMediaArgs, findBrowser, launchArgs } from '../browser.js';
import { firefoxLaunch } from '../engines/firefox.js';
import { isFirefox } from './skip-in-firefox.js';

/** What is fixed when a browser starts. */
interface Start {
  /** Its microphone: a WAV file that is played again and again, or a beep; default: it has none. */
  readonly microphone?: string | 'beep';
  /** True if a page that is left stays in memory, for the way back. Playwright turns that off in Chromium. */
  readonly keepsPages?: boolean;
}

const [fakeDevice, fakeQuestion] = fakeMediaArgs as [string, string];

const launchers = {
  async chromium({ microphone, keepsPages }: Start): Promise<Browser> {
    const isFile = microphone && microphone !== 'beep';
    return chromium.launch({
      executablePath: await findBrowser(),
      args: [
        ...launchArgs,
        fakeQuestion,
        ...(microphone ? [fakeDevice] : []),
        ...(isFile ? [`--use-file-for-fake-audio-capture=${microphone}`] : []),
      ],
      ignoreDefaultArgs: keepsPages ? ['--disable-back-forward-cache'] : [],
    });
  },
  async firefox({ microphone }: Start): Promise<Browser> {
    return firefox.launch(firefoxLaunch({ 'media.navigator.streams.fake': microphone !== undefined }));
  },
};

/** Runs in a separate browser of the tested kind, without the reduced motion of the other flows. */
export async function withBrowser(start: Start, use: (page: Page) => Promise<void>): Promise<void> {
  const browser = await launchers[isFirefox() ? 'firefox' : 'chromium'](start);
  try {
    await use(await browser.newPage());
  } finally {
    await browser.close();
  }
}
