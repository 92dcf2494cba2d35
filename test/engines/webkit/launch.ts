import { createServer } from 'node:net';
import { startBound } from './bound-process.js';
import { startDisplay } from './display.js';
import { WebDriver } from './webdriver.js';
import { findWebkit } from './webkit.js';

/** WebKit in a window of its own. */
export interface Webkit {
  readonly browser: WebDriver;
  end(): Promise<void>;
}

/** A microphone that beeps, and sound before the first click, as in the Chromium of the tests. */
const browserArgs = ['--automation', '--enable-mock-capture-devices=true', '--autoplay-policy=allow'];

/** Starts WebKit on a screen of its own, so that its window has the keyboard focus. */
export async function launchWebkit(): Promise<Webkit> {
  const paths = findWebkit();
  const display = await startDisplay(paths.xvfb);
  const port = await freePort();
  const driver = startBound(paths.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    DISPLAY: display.name,
    GDK_BACKEND: 'x11',
    // There is no graphics card.
    LIBGL_ALWAYS_SOFTWARE: '1',
    // The sandbox needs user namespaces, which containers refuse.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  });
  const end = async () => void (await Promise.all([driver.end(), display.end()]));
  const browser = new WebDriver(`http://127.0.0.1:${port}`);
  const options = { binary: paths.browser, args: browserArgs };
  try {
    await Promise.race([browser.start({ 'webkitgtk:browserOptions': options }), driver.failed]);
  } catch (error) {
    await end();
    throw error;
  }
  return { browser, end };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
