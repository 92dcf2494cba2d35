import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHandler, toNodeListener } from 'navai-voice/server';
import { test as base, expect, poll, type Stage, type StageOptions } from './stage.js';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

interface Origin {
  readonly url: string;
  /** What came here with a header, a cookie or a body of the page. */
  readonly leaked: string[];
  /** The paths that were requested. */
  readonly asked: string[];
}

/** Servers on origins of their own. */
const test = base.extend<{ origin: (answer: Listener) => Promise<Origin> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it
  origin: async ({}, use) => {
    const closing: (() => void)[] = [];
    await use(async answer => {
      const leaked: string[] = [];
      const asked: string[] = [];
      const server = createServer((request, response) => {
        const { 'x-wp-nonce': nonce, cookie, authorization } = request.headers;
        asked.push(`${request.method} ${request.url}`);
        const sent = [nonce, cookie, authorization].filter(Boolean);
        if (sent.length > 0) leaked.push(`${request.url}: ${sent}`);
        if (request.method === 'POST' && request.headers['content-length'] !== '0')
          leaked.push(`${request.url}: a body`);
        answer(request, response);
      }).listen(0, '127.0.0.1');
      await new Promise(resolve => server.once('listening', resolve));
      closing.push(() => {
        server.close();
        server.closeAllConnections();
      });
      return { url: `http://localhost:${(server.address() as AddressInfo).port}`, leaked, asked };
    });
    for (const close of closing) close();
  },
});

/** Lets every page read the answer. */
const open = (response: ServerResponse, origin = '*'): ServerResponse =>
  response
    .setHeader('access-control-allow-origin', origin)
    .setHeader('access-control-allow-headers', 'content-type, x-wp-nonce');

const answering: Listener = (_, response) => void open(response).end('{"value":"ek_stolen"}');
const silent: Listener = (_, response) => void response.end('{}');
const redirecting =
  (to: (path: string) => string, status = 307): Listener =>
  ({ method, url = '' }, response) =>
    method === 'OPTIONS'
      ? void open(response).end()
      : void open(response)
          .writeHead(status, { location: to(url) })
          .end();

const headers = "document.querySelector('navai-voice').headers = { 'X-WP-Nonce': '42' };";

/** A page that may connect to these origins. */
const set = (stage: (options: StageOptions) => Promise<Stage>, origins: string[], options: StageOptions) =>
  stage({
    headers: { 'content-security-policy': `default-src 'self' blob: ${origins.join(' ')}` },
    script: headers,
    ...options,
  });

test('a redirect of the page’s own backend to another origin takes nothing there', async ({
  stage,
  page,
  origin,
}) => {
  const other = await origin(answering);
  const redirect = redirecting(path => `${other.url}${path}?ticket=1`);
  const routes = { '/realtime/client-secret': redirect, '/functions': redirect };
  const shop = await set(stage, [other.url], { routes });
  const widget = await shop.open(page);
  await widget.button('Talk to the assistant').click();
  await widget.sees('error', { code: 'backend-invalid' });
  const warnings = (await widget.seen('warning')).filter(({ code }) => code === 'backend-redirected');
  expect(warnings).toHaveLength(1);
  expect(warnings[0]?.message).toMatch(
    new RegExp(`${shop.url}/navai/\\S+ redirects to ${other.url}/navai/[^?\\s]+\\. Nothing was sent`),
  );
  expect(other.leaked).toEqual([]);
});

test('a redirect to an origin that hides itself is refused too, and the warning names the address asked for', async ({
  stage,
  page,
  origin,
}) => {
  const other = await origin(silent);
  const routes = { '/realtime/client-secret': redirecting(path => other.url + path, 302) };
  const shop = await set(stage, [other.url], { routes });
  const widget = await shop.open(page);
  await widget.button('Talk to the assistant').click();
  await widget.sees('error', { code: 'backend-invalid' });
  await widget.sees('warning', {
    message: expect.stringContaining(`${shop.url}/navai/realtime/client-secret redirects to another address`),
  });
  expect(other.leaked).toEqual([]);
});

test('a redirect of a backend on another origin takes nothing to a third one', async ({
  stage,
  page,
  origin,
}) => {
  const third = await origin(answering);
  const backend = await origin(redirecting(path => third.url + path));
  const shop = await set(stage, [backend.url, third.url], { attributes: `backend="${backend.url}/navai"` });
  const widget = await shop.open(page);
  await widget.button('Talk to the assistant').click();
  await widget.sees('error', { code: 'backend-invalid' });
  await widget.sees('warning', {
    message: expect.stringMatching(new RegExp(`${backend.url}/navai/\\S+ redirects to ${third.url}/navai/`)),
  });
  expect(third.leaked).toEqual([]);
});

test('a backend on another origin that redirects preflights gets and gives nothing', async ({
  stage,
  page,
  origin,
}) => {
  const third = await origin(answering);
  const backend = await origin(
    ({ url }, response) =>
      void open(response)
        .writeHead(301, { location: third.url + url })
        .end(),
  );
  const shop = await set(stage, [backend.url, third.url], { attributes: `backend="${backend.url}/navai"` });
  const widget = await shop.open(page);
  await widget.button('Talk to the assistant').click();
  await widget.sees('error', { code: 'backend-unreachable' });
  expect([...backend.leaked, ...third.leaked]).toEqual([]);
});

test('a trailing slash that the page’s own backend redirects to is followed', async ({ stage, page }) => {
  const toSlash: Listener = ({ url }, response) =>
    void response.writeHead(308, { location: `${url}/` }).end();
  const shop = await stage({
    routes: { '/realtime/client-secret': toSlash, '/functions': toSlash, '/functions/execute': toSlash },
  });
  const widget = await shop.open(page);
  await widget.start();
  expect(await widget.seen('warning')).toEqual([]);
});

test('a trailing slash that a backend on another origin redirects to is followed', async ({
  stage,
  page,
  origin,
}) => {
  let handler: Listener = silent;
  const backend = await origin((request, response) => {
    const isPreflight = request.method === 'OPTIONS';
    if (isPreflight || request.url?.endsWith('/')) return handler(request, response);
    open(response, shop.url).setHeader('access-control-allow-credentials', 'true');
    response.writeHead(308, { location: `${request.url}/` }).end();
  });
  const shop = await set(stage, [backend.url], { attributes: `backend="${backend.url}/navai"` });
  const realtimeUrl = `${shop.url}/v1/realtime`;
  handler = toNodeListener(
    createHandler({ apiKey: 'sk-simulator', allowedOrigins: [shop.url], realtimeUrl }),
  );
  const widget = await shop.open(page);
  await widget.start();
  expect(await widget.seen('warning')).toEqual([]);
  expect(backend.asked).toContain('POST /navai/realtime/client-secret/');
});

test('the end of a call that is redirected to another origin stays here', async ({ stage, page, origin }) => {
  const other = await origin(answering);
  let ended = 0;
  const redirect = redirecting(path => other.url + path);
  const shop = await set(stage, [other.url], {
    attributes: 'memory="persistent"',
    routes: {
      '/sessions/end': (request, response) => {
        ended += 1;
        redirect(request, response);
      },
      '/turns': redirect,
    },
  });
  const widget = await shop.open(page);
  await widget.start();
  await widget.button('End the call').click();
  await poll(() => ended).toBeGreaterThan(0);
  // The page's requests are over when it is gone.
  await page.close();
  expect(other.leaked).toEqual([]);
});

test('a redirect of the call itself takes neither the offer nor the client secret along', async ({
  stage,
  page,
  origin,
}) => {
  const other = await origin(answering);
  const service = await origin((request, response) => {
    if (request.method === 'OPTIONS')
      return void open(response)
        .setHeader('access-control-allow-headers', 'authorization, content-type, x-openai-agents-sdk')
        .end();
    open(response)
      .writeHead(307, { location: `${other.url}/calls` })
      .end();
  });
  const shop = await set(stage, [service.url, other.url], { callUrl: `${service.url}/calls` });
  const widget = await shop.open(page);
  await widget.button('Talk to the assistant').click();
  await widget.sees('error', { code: 'realtime-refused', detail: expect.stringContaining('call-url') });
  expect(other.asked).toEqual([]);
});
