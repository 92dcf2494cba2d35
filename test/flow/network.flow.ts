import { createSocket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Page } from '@playwright/test';
import { test as base, expect, poll } from './stage.js';

/** A STUN server (RFC 8489) that counts who asks for their address. */
interface Stun {
  readonly url: string;
  readonly asked: () => number;
}

const test = base.extend<{ readonly stun: Stun }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
  stun: async ({}, use) => {
    const socket = createSocket('udp4');
    let asked = 0;
    socket.on('message', (message, { address, port }) => {
      if (message.readUInt16BE(0) !== bindingRequest) return;
      asked += 1;
      socket.send(bindingAnswer(message, address, port), port, address);
    });
    await new Promise<void>(resolve => socket.bind(0, resolve));
    const { port } = socket.address() as AddressInfo;
    await use({ url: `stun:${ownAddress()}:${port}`, asked: () => asked });
    socket.close();
  },
});

const bindingRequest = 0x0001;
const cookie = 0x2112a442;

/** An answer with one attribute, XOR-MAPPED-ADDRESS. */
function bindingAnswer(request: Buffer, address: string, port: number): Buffer {
  const answer = Buffer.alloc(32);
  answer.writeUInt16BE(0x0101, 0);
  answer.writeUInt16BE(12, 2);
  request.copy(answer, 4, 4, 20);
  answer.writeUInt16BE(0x0020, 20);
  answer.writeUInt16BE(8, 22);
  answer.writeUInt16BE(0x0001, 24);
  answer.writeUInt16BE(port ^ (cookie >>> 16), 26);
  const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  answer.writeUInt32BE((number ^ cookie) >>> 0, 28);
  return answer;
}

/** Browsers look for ways from addresses of the network, and not from the loopback address. */
function ownAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap(addresses => addresses ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
}

/** The backend answers a mint with servers. */
const backendNames = (page: Page, servers: unknown) =>
  page.route('**/realtime/client-secret', async route => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), ice_servers: servers } });
  });

test('the page’s STUN server is asked with the click, and not before', async ({ stage, page, stun }) => {
  const { open } = await stage({ attributes: 'muted' });
  const widget = await open(page);
  await widget.element.evaluate((element, urls) => {
    (element as HTMLElementTagNameMap['navai-voice']).iceServers = [{ urls }];
  }, stun.url);
  await widget.button('Talk to the assistant').hover();
  // Long enough for an offer, which is made within milliseconds.
  await page.waitForTimeout(300);
  expect((await widget.resources()).peers).toEqual([]);
  await widget.start();
  await poll(stun.asked).toBeGreaterThan(0);
});

test('the backend’s STUN server is asked, and the call connects over a prepared connection too', async ({
  stage,
  page,
  stun,
}) => {
  await backendNames(page, [{ urls: [stun.url] }]);
  const { open } = await stage({ attributes: 'muted' });
  const widget = await open(page);
  await widget.button('Talk to the assistant').hover();
  await poll(async () => (await widget.resources()).peers).toEqual(['new']);
  await widget.start();
  await poll(stun.asked).toBeGreaterThan(0);
  expect((await widget.resources()).peers).toEqual(['connected']);
});

for (const servers of ['none', null, {}, [], [{}], [{ urls: 'http://x' }], [7]]) {
  test(`the backend names unusable servers (${JSON.stringify(servers)}) → the call connects without them`, async ({
    stage,
    page,
  }) => {
    await backendNames(page, servers);
    const { open } = await stage({ attributes: 'muted' });
    const widget = await open(page);
    await widget.start();
    const refused = Array.isArray(servers) && servers.length > 0;
    if (refused) await widget.sees('warning', { code: 'ice-servers-unusable' });
    else expect(await widget.seen('warning')).toEqual([]);
  });
}

test('the page names unusable servers → the call connects without them, with a warning', async ({
  stage,
  page,
}) => {
  const { open } = await stage({ attributes: 'muted' });
  const widget = await open(page);
  await widget.element.evaluate(element => {
    (element as HTMLElementTagNameMap['navai-voice']).iceServers = [{ urls: 'turn:turn.example' }];
  });
  await widget.start();
  await widget.sees('warning', { code: 'ice-servers-unusable' });
});

test('ice-transport-policy="relay" without a TURN server → the call fails, because no other way is tried', async ({
  stage,
  page,
}) => {
  const { open } = await stage({ attributes: 'muted ice-transport-policy="relay"' });
  const widget = await open(page);
  await widget.button('Talk to the assistant').click();
  await widget.reaches('error');
  const [error] = await widget.seen('error');
  expect(`${error?.code} ${error?.detail}`).toMatch(
    /^(connect-timeout .*\(ICE\)|realtime-unreachable .*\(ICE\))/,
  );
});
