import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

const program = `
  import { startSimulator } from './src/simulator/index.ts';
  const simulator = await startSimulator();
  const mint = await fetch(simulator.url + '/v1/realtime/client_secrets', {
    method: 'POST',
    headers: { authorization: 'Bearer sk-simulator' },
  });
  const { value } = await mint.json();
  await fetch(simulator.url + '/v1/realtime/calls', {
    method: 'POST',
    headers: { authorization: 'Bearer ' + value, 'content-type': 'application/sdp' },
    body: 'nonsense',
  });
  await simulator.close();
`;

test('a program exits once it has closed its simulator, and prints nothing', async () => {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { timeout: 30_000 });
  assert.deepEqual([stdout, stderr], ['', '']);
});
