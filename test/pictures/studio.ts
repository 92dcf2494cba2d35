import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { type Browser, type CDPSession, chromium, firefox, type Page } from '@playwright/test';
import { findBrowser, launchArgs } from '../browser.js';
import { firefoxLaunch } from '../engines/firefox.js';
import { clipOf, type Look } from './looks.js';
import type { State } from './states.js';

/** Renders text the same regardless of the machine's screen and font settings. */
const steady = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--hide-scrollbars',
];

const folders: Readonly<Record<string, string>> = {
  dist: 'dist/',
  fonts: 'node_modules/@fontsource/',
  pictures: 'test/pictures/',
};

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.woff2': 'font/woff2',
};

declare global {
  // Functions that page.js defines.
  var loadFonts: () => Promise<unknown>;
  var show: (state: State, look: Look) => Promise<void>;
}

export const inChromium = async (args: readonly string[] = steady): Promise<Browser> =>
  chromium.launch({ executablePath: await findBrowser(), args: [...launchArgs, ...args] });

/** Firefox takes colours and motion from its preferences, and not from Playwright. */
export const inFirefox = (isDark = false): Promise<Browser> =>
  firefox.launch(
    firefoxLaunch({
      'ui.prefersReducedMotion': 1,
      'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1,
    }),
  );

/** A browser page with the built widget, whose states are set without a call. */
export class Studio {
  readonly #server: Server;
  readonly #browser: Browser;
  #devices: CDPSession | undefined;
  readonly page: Page;

  private constructor(server: Server, browser: Browser, page: Page) {
    this.#server = server;
    this.#browser = browser;
    this.page = page;
  }

  static async open(look: Look, launching: Promise<Browser> = inChromium()): Promise<Studio> {
    const server = createServer((request, response) => void send(request.url ?? '/', response));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const browser = await launching;
    const { width, height } = look.device;
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://localhost:${port}/pictures/page.html`);
    await page.evaluate(async () => {
      await customElements.whenDefined('navai-voice');
      await loadFonts();
    });
    return new Studio(server, browser, page);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  async show(state: State, look: Look): Promise<void> {
    await this.page.evaluate(([state, look]) => show(state, look), [state, look] as const);
  }

  /** Adds a rule to the element's own style sheets until another state is shown. */
  async adopt(rule: string): Promise<void> {
    await this.page.evaluate(rule => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rule);
      document.querySelector('navai-voice')?.shadowRoot?.adoptedStyleSheets.push(sheet);
    }, rule);
  }

  /** The names of all fonts that the widget's text uses. */
  async fonts(): Promise<string[]> {
    const devices = await this.#devtools();
    await devices.send('DOM.enable');
    const { nodes } = await devices.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
    await devices.send('CSS.enable');
    const texts = nodes.filter(({ nodeName, parentId }) => nodeName === '#text' && parentId);
    const used = await Promise.all(
      texts.map(({ parentId = 0 }) => devices.send('CSS.getPlatformFontsForNode', { nodeId: parentId })),
    );
    return [...new Set(used.flatMap(({ fonts }) => fonts.map(({ familyName }) => familyName)))];
  }

  /** A PNG of the widget's corner. Faster than Playwright's own screenshot, which prepares the page each time. */
  async shoot(look: Look, tall: boolean): Promise<Buffer> {
    const corner = clipOf(look, tall);
    if (this.#browser.browserType() === firefox) return this.page.screenshot({ clip: corner });
    const devices = await this.#devtools();
    const clip = { ...corner, scale: 1 };
    const { data } = await devices.send('Page.captureScreenshot', {
      clip,
      format: 'png',
      optimizeForSpeed: true,
    });
    return Buffer.from(data, 'base64');
  }

  async #devtools(): Promise<CDPSession> {
    this.#devices ??= await this.page.context().newCDPSession(this.page);
    return this.#devices;
  }
}

async function send(url: string, response: ServerResponse): Promise<void> {
  const [, folder = '', path = ''] = /^\/(\w+)\/([^?]+)/.exec(url) ?? [];
  try {
    const file = await readFile(new URL(`../../${folders[folder]}${path}`, import.meta.url));
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(file);
  } catch {
    response.writeHead(404).end();
  }
}
