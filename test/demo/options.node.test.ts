import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { lanAddresses } from '../../demo/lan/addresses.js';
import { readOptions } from '../../demo/options.js';
import { listen } from '../../demo/server/listen.js';
import { readQrCode } from './read-qr-code.js';

describe('the options of the demo', () => {
  it('are this machine only and port 8080 if none is given', () => {
    assert.deepEqual(readOptions([], {}), { port: 8080, openaiApiKey: undefined });
    assert.deepEqual(readOptions([], { PORT: '0', OPENAI_API_KEY: 'sk-x' }), {
      port: 0,
      openaiApiKey: 'sk-x',
    });
  });

  it('are the local network and port 8443 with --lan', () => {
    assert.deepEqual(readOptions(['--lan'], {}), {
      port: 8443,
      openaiApiKey: undefined,
      lan: { address: undefined },
    });
    for (const args of [
      ['--lan', '--address', '10.0.0.3'],
      ['--address=10.0.0.3', '--lan'],
    ])
      assert.deepEqual(readOptions(args, { PORT: '9000' }), {
        port: 9000,
        openaiApiKey: undefined,
        lan: { address: '10.0.0.3' },
      });
  });

  for (const [args, message] of [
    [['--lam'], 'There is no option --lam. The demo has --lan, and --address for it.'],
    [['-l'], 'There is no option -l. The demo has --lan, and --address for it.'],
    [['--no-lan'], 'There is no option --no-lan. The demo has --lan, and --address for it.'],
    [['--toString'], 'There is no option --toString. The demo has --lan, and --address for it.'],
    [['lan'], '“lan” is not an option. The demo has --lan, and --address for it.'],
    [['--lan', '10.0.0.3'], '“10.0.0.3” is not an option. The demo has --lan, and --address for it.'],
    [['--lan=10.0.0.3'], '--lan takes no value.'],
    [['--address', '10.0.0.3'], '--address needs --lan.'],
    [['--lan', '--address'], '--address needs an address of this machine.'],
    [['--lan', '--address='], '--address needs an address of this machine.'],
  ] as const)
    it(`${args.join(' ')}: ${message}`, () => {
      assert.throws(() => readOptions(args, {}), { message });
    });

  for (const port of ['65536', '-1', '80.5', 'http', '8080x'])
    it(`PORT=${port} is refused`, () => {
      assert.throws(() => readOptions([], { PORT: port }), {
        message: `PORT must be a whole number from 0 to 65535, and is “${port}”.`,
      });
    });
});

describe('a port of the demo that is taken', () => {
  it('is passed over for the next one', async () => {
    const [first, second] = [createServer(), createServer()];
    const port = await listen(first, 0, '127.0.0.1');
    const next = await listen(second, port, '127.0.0.1');
    assert.ok(next > port);
    for (const server of [first, second]) server.close();
  });

  it('is reported if it is the last one', async () => {
    const [first, second] = [createServer(), createServer()];
    await listen(first, 65_535, '127.0.0.1').catch(() => {});
    await assert.rejects(listen(second, 65_535, '127.0.0.1'), {
      message: 'The ports 65535 to 65535 of 127.0.0.1 are taken. Set PORT to another.',
    });
    first.close();
  });
});

describe('the command of the demo', () => {
  it('prints one sentence and ends with code 1 if it does not understand', async () => {
    const { code, stdout, stderr } = await run(['--lam'], {});
    assert.deepEqual(
      { code, stdout, stderr },
      {
        code: 1,
        stdout: '',
        stderr: 'There is no option --lam. The demo has --lan, and --address for it.\n',
      },
    );
  });

  it('prints its address, and in the local network a QR code of the checklist', async () => {
    const [lan] = lanAddresses();
    const { code, stdout, stderr } = await run(lan ? ['--lan', '--address', lan.address] : ['--lan'], {
      PORT: '0',
    });
    if (!lan) return assert.match(stderr, /^This machine has no address in a local network\./);
    assert.deepEqual([code, stderr], [0, '']);
    const [, url = ''] = /^navai-voice demo: (https:\/\/\S+) \(the built-in simulator/.exec(stdout) ?? [];
    assert.ok(url.includes(lan.address));
    const code_ = stdout.split('\n').filter(line => /^[█▀▄ ]+$/.test(line));
    assert.equal(readQrCode(code_.join('\n')), `${url}/checklist`);
  });
});

/** Runs the demo until it has started, then ends it as Ctrl+C does. */
function run(args: readonly string[], env: Readonly<Record<string, string>>) {
  return new Promise<{ code: number | null; stdout: string; stderr: string }>(resolve => {
    const { OPENAI_API_KEY: _, ...rest } = process.env;
    const child = spawn(process.execPath, ['demo/server.js', ...args], { env: { ...rest, ...env } });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', text => {
      stdout += text;
      if (stdout.includes('Accept the Risk')) child.kill('SIGINT');
    });
    child.stderr.setEncoding('utf8').on('data', text => (stderr += text));
    child.on('close', code => resolve({ code, stdout, stderr }));
  });
}
