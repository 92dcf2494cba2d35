import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { createHandler, toNodeListener } from 'navai-voice/server';
import { createSimulator, type Simulator, type SimulatorOptions } from 'navai-voice/simulator';

export { expect };

/** `expect.poll`, which asks often: Playwright's own intervals grow to a second, and a call connects in a third. */
export const poll: typeof expect.poll = (actual, options) =>
  expect.poll(actual, {
    intervals: [20, 50],
    ...(typeof options === 'string' ? { message: options } : options),
  });

type HandlerOptions = Parameters<typeof createHandler>[0];
type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** The options of one test. */
export interface StageOptions {
  readonly simulator?: SimulatorOptions;
  readonly backend?: Partial<HandlerOptions>;
  /** Replaces the backend's answers by path below `/navai`. */
  readonly routes?: Readonly<Record<string, Answer>>;
  /** The URL for calls; default: the simulator. */
  readonly callUrl?: string;
  /** Attributes of the tag, for example `warmup="none"`. */
  readonly attributes?: string;
  /** HTML after the tag. */
  readonly body?: string;
  /** False for pages without the tag and its script. */
  readonly widget?: boolean;
  /** Options of some of the site's pages by path. Every other path shows the default page. */
  readonly pages?: Readonly<Record<string, PageOptions>>;
  /** Script of the page, which runs before the widget is defined. */
  readonly script?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One page of the site. */
export interface PageOptions {
  readonly title?: string;
  readonly attributes?: string;
  readonly body?: string;
  /** False for a page without the tag and its script. */
  readonly widget?: boolean;
}

/** The agent speaks four times as fast as a person. Tests about audio set their own rate. */
const quickSpeech = 4;

/** A page with the built widget, our backend handler and the simulator on one origin. Nothing is mocked. */
export interface Stage {
  readonly url: string;
  readonly simulator: Simulator;
  /** Opens the page, and records all events of the widget, all streams and all peer connections. */
  open(page: Page): Promise<Widget>;
  close(): Promise<void>;
}

const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; media-src 'self' blob:; base-uri 'none'";

export async function setStage(options: StageOptions = {}): Promise<Stage> {
  const simulator = createSimulator({
    apiKey: 'sk-simulator',
    speechRate: quickSpeech,
    ...options.simulator,
  });
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}`;
  const backend = toNodeListener(
    createHandler({
      apiKey: 'sk-simulator',
      realtimeUrl: `http://127.0.0.1:${port}/v1/realtime`,
      instructions: 'You work for a test.',
      rateLimit: { perMinute: 10_000 },
      ...options.backend,
    } as HandlerOptions),
  );

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', url);
    const own = options.routes?.[pathname.replace('/navai', '')];
    if (own) own(request, response);
    else if (pathname.startsWith('/navai/')) backend(request, response);
    else if (pathname.startsWith('/v1/')) simulator.listener(request, response);
    else if (pathname.startsWith('/dist/')) void sendFile(pathname, response);
    else if (pathname === '/setup.js')
      response.setHeader('content-type', 'text/javascript').end(options.script);
    else sendPage(response, { ...options, ...options.pages?.[pathname] });
  }

  function sendPage(response: ServerResponse, { title, attributes, body, widget }: PageOptions): void {
    const headers = { 'content-security-policy': strictPolicy, ...options.headers };
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    const tag = `<navai-voice call-url="${options.callUrl ?? '/v1/realtime/calls'}" ${attributes ?? ''}></navai-voice>`;
    const scripts = `<script type="module" src="/setup.js"></script><script type="module" src="/dist/index.js"></script>`;
    const [element, code] = widget === false ? ['', ''] : [tag, scripts];
    response.end(
      `<!doctype html><html lang="en"><title>${title ?? 'Stage'}</title><body>\n${element}${body ?? ''}\n${code}`,
    );
  }

  return {
    url,
    simulator,
    async open(page) {
      await page.addInitScript(watch);
      await page.goto(url);
      await page.waitForFunction(() => customElements.get('navai-voice'));
      return new Widget(page);
    },
    async close() {
      server.closeAllConnections();
      await Promise.all([simulator.close(), new Promise(resolve => server.close(resolve))]);
    },
  };
}

async function sendFile(path: string, response: ServerResponse): Promise<void> {
  try {
    const file = await readFile(new URL(`../..${path}`, import.meta.url));
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(file);
  } catch {
    response.writeHead(404).end();
  }
}

/** A serialisable event of the widget. */
export interface Seen {
  readonly type: string;
  readonly [key: string]: unknown;
}

interface Watched {
  readonly seen: Seen[];
  readonly streams: MediaStream[];
  readonly peers: RTCPeerConnection[];
  readonly speakers: HTMLAudioElement[];
  readonly violations: string[];
}

/** Runs in the page. Only observes: the wrapped functions still run. */
function watch(): void {
  const watched: Watched = { seen: [], streams: [], peers: [], speakers: [], violations: [] };
  Object.assign(globalThis, { watched });
  addEventListener('securitypolicyviolation', event => watched.violations.push(event.violatedDirective));
  const devices = navigator.mediaDevices;
  const getUserMedia = devices?.getUserMedia.bind(devices);
  if (devices) {
    devices.getUserMedia = async constraints => {
      const stream = await getUserMedia(constraints);
      watched.streams.push(stream);
      return stream;
    };
  }
  const Peer = RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Peer {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      watched.peers.push(this);
    }
  };
  const { createElement } = Document.prototype;
  Document.prototype.createElement = function (
    this: Document,
    name: string,
    options?: ElementCreationOptions,
  ) {
    const element = createElement.call(this, name, options);
    if (element instanceof HTMLAudioElement) watched.speakers.push(element);
    return element;
  } as typeof createElement;
  const fields = [
    'status',
    'previous',
    'activity',
    'name',
    'path',
    'payload',
    'ok',
    'code',
    'message',
    'detail',
    'recoverable',
    'retryAfter',
    'kind',
  ];
  const types = [
    'start',
    'status',
    'activity',
    'navigate',
    'tool-call',
    'tool-result',
    'transcript',
    'warning',
    'error',
    'limit',
    'approval',
  ];
  for (const type of types) {
    addEventListener(`navai-${type}`, event => {
      const record: Record<string, unknown> = { type };
      for (const field of fields) if (field in event) record[field] = (event as never)[field];
      if ('entry' in event) Object.assign(record, event.entry);
      watched.seen.push(record as Seen);
    });
  }
}

/** The widget from the view of a user and of the page's code. */
export class Widget {
  readonly page: Page;
  readonly element: Locator;

  constructor(page: Page) {
    this.page = page;
    this.element = page.locator('navai-voice');
  }

  button(name: string): Locator {
    return this.element.getByRole('button', { name });
  }

  /** Clicks the button, and waits until the call is connected. */
  async start(): Promise<void> {
    await this.button('Talk to the assistant').click();
    await this.reaches('connected');
  }

  async reaches(status: string): Promise<void> {
    await poll(() => this.status()).toBe(status);
  }

  status(): Promise<string> {
    return this.element.evaluate(element => (element as HTMLElementTagNameMap['navai-voice']).status);
  }

  /** Types into the text field. */
  async type(text: string): Promise<void> {
    await this.element.getByRole('textbox').fill(text);
    await this.element.getByRole('textbox').press('Enter');
  }

  /** Returns the events so far, of one type or all. */
  async seen(type?: string): Promise<Seen[]> {
    const seen = await this.page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.seen);
    return type ? seen.filter(event => event.type === type) : seen;
  }

  /** Waits for an event with these fields, in the past or the future. */
  async sees(type: string, fields: Record<string, unknown> = {}): Promise<void> {
    await poll(() => this.seen(type)).toContainEqual(expect.objectContaining(fields));
  }

  hears(text: string | RegExp): Promise<void> {
    return this.sees('transcript', { role: 'agent', final: true, text: expect.stringMatching(text) });
  }

  /** The resources that are open in the page. */
  resources(): Promise<Resources> {
    return this.page.evaluate(() => {
      const { streams, peers, speakers } = (globalThis as unknown as { watched: Watched }).watched;
      const tracks = streams.flatMap(stream => stream.getTracks());
      return {
        tracks: tracks.map(({ readyState, enabled }) => ({ readyState, enabled })),
        peers: peers.map(peer => peer.connectionState),
        speakers: speakers.filter(speaker => speaker.srcObject || speaker.hasAttribute('src')).length,
      };
    });
  }

  /** Fails unless the microphone is released, the peers are closed and no audio is playing. */
  async expectReleased(): Promise<void> {
    const { tracks, peers, speakers } = await this.resources();
    expect(tracks.filter(track => track.readyState !== 'ended')).toEqual([]);
    expect(peers.filter(state => state !== 'closed')).toEqual([]);
    expect(speakers).toBe(0);
  }

  violations(): Promise<string[]> {
    return this.page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.violations);
  }
}

export interface Resources {
  readonly tracks: readonly { readonly readyState: string; readonly enabled: boolean }[];
  readonly peers: readonly string[];
  readonly speakers: number;
}

/** Returns the events of one type from the simulator's log, sent by the client (`in`) or the server (`out`). */
export function logged(simulator: Simulator, direction: 'in' | 'out', type: string) {
  return simulator.log.filter(entry => entry.direction === direction && entry.event.type === type);
}

interface Fixtures {
  /** Creates a stage that is closed after the test. */
  readonly stage: (options?: StageOptions) => Promise<Stage>;
}

export const test = base.extend<Fixtures>({
  // Needs the context, so that the stage closes first: a browser that is gone does not answer the simulator's goodbye.
  stage: async ({ context: _ }, use) => {
    const stages: Stage[] = [];
    await use(async options => {
      const stage = await setStage(options);
      stages.push(stage);
      return stage;
    });
    await Promise.all(stages.map(stage => stage.close()));
  },
});
