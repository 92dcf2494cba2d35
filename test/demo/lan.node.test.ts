import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { request as plainRequest } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import { after, before, describe, it } from 'node:test';
import { startDemo } from '../../demo/server.js';
import { localNetwork } from './local-network.js';

type Demo = Awaited<ReturnType<typeof startDemo>>;

const HOUR_MS = 3_600_000;

describe('the demo in the local network', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo({ quiet: true, lan: { interfaces: localNetwork() } });
  });
  after(() => demo.close());

  it('answers over https to a client that knows its certificate', async () => {
    const { status, text } = await ask(demo, '/');
    assert.equal(status, 200);
    assert.match(text, /<navai-voice /);
    assert.ok(text.includes(`call-url="${demo.url}/v1/realtime/calls"`));
  });

  it('is refused by a client that does not', async () => {
    await assert.rejects(ask(demo, '/', { ca: [] }), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  });

  it('has a certificate for its own address, with the key and the purpose that browsers ask for', () => {
    const certificate = new X509Certificate(demo.certificate ?? '');
    assert.equal(certificate.checkIP(new URL(demo.url).hostname), new URL(demo.url).hostname);
    assert.equal(certificate.checkIP('192.168.77.77'), undefined);
    assert.equal(certificate.ca, false);
    assert.deepEqual(certificate.keyUsage, ['1.3.6.1.5.5.7.3.1']);
    assert.equal(certificate.publicKey.asymmetricKeyDetails?.namedCurve, 'prime256v1');
    assert.ok(certificate.verify(certificate.publicKey));
  });

  it('has a certificate that is valid from an hour ago, for a week', () => {
    const { validFrom, validTo } = new X509Certificate(demo.certificate ?? '');
    const [from, to] = [Date.parse(validFrom), Date.parse(validTo)];
    assert.ok(from <= Date.now() - HOUR_MS + 1_000);
    assert.ok(to > Date.now() + 6 * 24 * HOUR_MS);
    assert.ok(to - from <= 8 * 24 * HOUR_MS);
  });

  it('mints for its own pages, and not for others', async () => {
    const mint = (origin: string) =>
      ask(demo, '/navai/realtime/client-secret', {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json' },
      });
    const { port, hostname } = new URL(demo.url);
    const own = await mint(demo.url);
    assert.equal(own.status, 200);
    assert.match(own.text, /"value":"ek_/);
    for (const origin of [
      `http://${hostname}:${port}`,
      `https://localhost:${port}`,
      `https://${hostname}`,
      `https://${hostname}:${port}.evil.example`,
      'https://evil.example',
      'null',
    ])
      assert.equal((await mint(origin)).status, 403, origin);
  });

  it('puts no host of a client into its pages', async () => {
    const { text } = await ask(demo, '/', {
      headers: { host: 'evil.example' },
      checkServerIdentity: () => undefined,
    });
    assert.ok(text.includes(`call-url="${demo.url}/v1/realtime/calls"`));
    assert.ok(!text.includes('evil.example'));
  });

  it('does not answer over http', async () => {
    await assert.rejects(
      new Promise((resolve, reject) =>
        plainRequest(demo.url.replace('https:', 'http:'), resolve).on('error', reject).end(),
      ),
    );
  });

  it('makes a new key at each start, and frees its port at the end', async () => {
    const other = await startDemo({ quiet: true, lan: { interfaces: localNetwork() } });
    try {
      assert.notEqual(other.certificate, demo.certificate);
    } finally {
      await other.close();
    }
    await assert.rejects(ask(other, '/'), { code: 'ECONNREFUSED' });
  });

  it('shows a checklist of twenty steps, each with a box', async () => {
    const { text } = await ask(demo, '/checklist');
    const boxes = [...text.matchAll(/<input type="checkbox" name="([\w-]+)"/g)].map(([, name]) => name);
    assert.equal(new Set(boxes).size, 20);
    assert.equal(boxes.length, 20);
  });
});

/** A request with the demo's certificate as the only authority. */
function ask(
  demo: Demo,
  path: string,
  options: RequestOptions = {},
): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(demo.url + path, { ca: demo.certificate, agent: false, ...options }, answer => {
      let text = '';
      answer.setEncoding('utf8').on('data', more => (text += more));
      answer.on('end', () => resolve({ status: answer.statusCode, text })).on('error', reject);
    });
    sent.on('error', reject).end();
  });
}
