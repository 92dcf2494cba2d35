import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { folderOf, run } from './command-line.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const files = folderOf({
  'broken.json': '[{ "name": "Prices" ',
  'pathless.json': '[{ "name": "Prices" }]',
});
after(() => files.remove());

describe('navai-voice', { concurrency: 2 }, () => {
  for (const args of [[], ['--help'], ['-h']]) {
    test(`“${args.join(' ')}” prints the commands`, async () => {
      const { code, stdout, stderr } = await run(...args);
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /^Usage: navai-voice <command>.*\bserve\b.*\bcheck\b/s);
    });
  }

  for (const [name, option] of [
    ['serve', '--simulator'],
    ['check', '--payload'],
  ] as const) {
    test(`${name} --help lists its options and exit codes`, async () => {
      const { code, stdout, stderr } = await run(name, '--help');
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, new RegExp(`^Usage: navai-voice ${name}.*${option}.*Exit code`, 's'));
    });
  }

  test('--version prints the package’s version', async () => {
    assert.deepEqual(await run('--version'), { code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('mistakes are explained on standard error, and exit with 2:', { concurrency: 2 }, () => {
  const here = 'http://127.0.0.1:1/navai';
  const cases: [string, string[], RegExp][] = [
    ['an unknown command', ['call'], /There is no command “call”.*Usage: navai-voice <command>/s],
    ['a command named like a method of Object', ['toString'], /There is no command “toString”/],
    ['an option before the command', ['--port', '1'], /There is no option “--port”/],
    ['an unknown option', ['serve', '--prot', '1'], /'--prot'\.\nUsage: navai-voice serve \[options\]/],
    ['an option without its value', ['serve', '--port'], /--port/],
    ['an invalid port', ['serve', '--port', '80a'], /--port must be a whole number from 0 to 65535.*80a/],
    ['a port out of bounds', ['serve', '--port', '65536'], /received “65536”/],
    ['something beside the options', ['serve', '3000'], /“3000” is not an option/],
    [
      'an origin with a path',
      ['serve', '--port', '0', '--origin', 'https://a.example/x'],
      /--origin: .*a\.example\/x/,
    ],
    ['a base without a slash', ['serve', '--port', '0', '--base', 'navai'], /--base must start with "\/"/],
    [
      'no such file',
      ['serve', '--instructions-file', 'nowhere.txt'],
      /--instructions-file: .*nowhere\.txt.*ENOENT/,
    ],
    ['two kinds of instructions', ['serve', '--instructions', 'a', '--instructions-file', 'b'], /not both/],
    [
      'routes that are not JSON',
      ['serve', '--routes', `${files.path}/broken.json`],
      /--routes: .*is not JSON/,
    ],
    [
      'a route without a path',
      ['serve', '--routes', `${files.path}/pathless.json`],
      /--routes: .*Prices.*path/,
    ],
    ['no base URL', ['check'], /Which backend\?.*Usage: navai-voice check <base URL>/s],
    ['two base URLs', ['check', here, 'b'], /“b” is one too many/],
    ['an invalid base URL', ['check', 'shop.example'], /must start with http.*“shop\.example”/],
    ['an invalid origin', ['check', here, '--origin', 'shop'], /--origin .*“shop”/],
    ['an origin with a path', ['check', here, '--origin', 'https://a.example/x'], /--origin .*a\.example\/x/],
    ['a payload without --run', ['check', here, '--payload', '{}'], /--run/],
    [
      'a payload that is not JSON',
      ['check', here, '--run', 'a', '--payload', '{'],
      /--payload must be a JSON object/,
    ],
    [
      'a payload that is not an object',
      ['check', here, '--run', 'a', '--payload', '[]'],
      /--payload must be a JSON/,
    ],
    ['no time at all', ['check', here, '--timeout', '0'], /--timeout must be a whole number from 1/],
    ['a limit of no requests', ['check', here, '--rate-limit', '0'], /--rate-limit must be/],
  ];
  for (const [what, args, words] of cases) {
    test(what, async () => {
      const { code, stdout, stderr } = await run(...args);
      assert.match(stderr, words);
      assert.doesNotMatch(stderr, /^ {4}at /m);
      assert.deepEqual([code, stdout], [2, '']);
    });
  }

  test('a missing file of variables', async () => {
    const { code, stdout, stderr } = await run('serve', '--env-file', 'nowhere.env');
    assert.match(stderr, /nowhere\.env/);
    assert.equal(stdout, '');
    // Node 20 reads this option from any command line, and exits with 9 before our code runs.
    assert.ok(code === 2 || code === 9, `it ended with ${code}`);
  });

  test('an invalid header, which is not repeated', async () => {
    const { code, stdout, stderr } = await run('check', here, '--header', 'sk-secret');
    assert.match(stderr, /--header must be 'Name: value'/);
    assert.doesNotMatch(stderr, /sk-secret/);
    assert.deepEqual([code, stdout], [2, '']);
  });
});
