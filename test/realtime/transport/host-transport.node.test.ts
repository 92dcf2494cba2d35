import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { VoiceError } from '../../../src/core/errors/errors.js';
import type { Transport, TransportListener } from '../../../src/core/ports/transport.js';
import { HostTransport } from '../../../src/realtime/transport/host-transport.js';

const acknowledged = '{"type":"session.updated"}';

describe('a transport from the host', () => {
  it('is connected once it is open', async () => {
    const { transport, host, told } = setUp();
    const connecting = transport.connect('ek_test');
    assert.deepEqual(told, []);
    host.open();
    await connecting;
    assert.deepEqual([told, host.secrets], [['opened'], ['ek_test']]);
  });

  it('keeps events that arrive before it is open', async () => {
    const { transport, host, told } = setUp();
    const connecting = transport.connect('ek_test');
    host.listener?.frame('{"type":"session.created"}');
    host.listener?.frame(acknowledged);
    assert.deepEqual(told, []);
    host.open();
    await connecting;
    assert.deepEqual(told, ['opened', '{"type":"session.created"}', acknowledged]);
  });

  it('has 25 seconds to connect', async t => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const connecting = setUp().transport.connect('ek_test');
    t.mock.timers.tick(25_000);
    await assert.rejects(connecting, { code: 'connect-timeout', detail: /host’s transport/ });
  });

  it('rejects when either side closes it while connecting, and is closed once', async () => {
    for (const by of ['us', 'host']) {
      const { transport, host, told } = setUp();
      const connecting = transport.connect('ek_test');
      if (by === 'us') transport.close();
      else host.listener?.closed();
      await assert.rejects(connecting, { code: 'realtime-unreachable' });
      host.listener?.closed();
      transport.close();
      // This comes too late: the promise has settled already.
      host.open();
      await settled();
      assert.deepEqual([transport.closed, host.closes, told], [true, 1, ['closed']]);
    }
  });

  it('rejects with a VoiceError unchanged, and treats any other error as an unreachable service', async () => {
    for (const [thrown, code] of [
      [new VoiceError('secret-rejected', '401'), 'secret-rejected'],
      [new Error('No route.'), 'realtime-unreachable'],
      ['No route.', 'realtime-unreachable'],
    ] as const) {
      const { transport, host } = setUp();
      const connecting = transport.connect('ek_test');
      host.fail(thrown);
      await assert.rejects(connecting, { code });
    }
  });

  it('rejects when none can be created', async () => {
    const broken = () => {
      throw new Error('No WebRTC here.');
    };
    const transport = new HostTransport(broken, { microphone: undefined, callUrl: undefined });
    await assert.rejects(transport.connect('ek_test'), {
      code: 'realtime-unreachable',
      detail: 'No WebRTC here.',
    });
    assert.throws(() => transport.post({ type: 'response.create' }), /not open/);
    transport.close();
  });

  it('hides errors that happen while it closes', async () => {
    for (const fail of [() => Promise.reject(new Error('Late.')), () => assert.fail('At once.')]) {
      const { transport, host } = setUp();
      const connecting = transport.connect('ek_test');
      host.close = fail;
      transport.close();
      await assert.rejects(connecting);
      await settled();
    }
  });
});

const settled = () => new Promise(resolve => setImmediate(resolve));

class Host implements Transport {
  readonly secrets: string[] = [];
  listener: TransportListener | undefined;
  closes = 0;
  open: () => void = () => {};
  fail: (error: unknown) => void = () => {};

  connect({ apiKey }: { apiKey: string }): Promise<void> {
    this.secrets.push(apiKey);
    return new Promise((resolve, reject) => {
      this.open = resolve;
      this.fail = reject;
    });
  }

  post(): void {}

  close(): void | Promise<void> {
    this.closes += 1;
  }
}

function setUp() {
  const host = new Host();
  const told: string[] = [];
  const transport = new HostTransport(
    (_, listener) => {
      host.listener = listener;
      return host;
    },
    { microphone: undefined, callUrl: undefined },
  );
  transport.listen({
    opened: () => told.push('opened'),
    frame: text => told.push(text),
    trouble() {},
    closed: () => told.push('closed'),
  });
  return { transport, host, told };
}
