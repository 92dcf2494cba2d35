import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { describe, it } from 'node:test';
import { startBound } from './bound-process.js';

/** Connects to us, and starts a process that does the same. Both wait for ever. */
const family = (port: number) => {
  const connect = `require('node:net').connect(${port}).on('error', () => process.exit());`;
  return `${connect} require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(connect)}]);`;
};

/** Listens to a family of processes: `alive` resolves when both run, and `gone` when both have ended. */
async function watchFamily() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const sockets: Socket[] = [];
  const alive = new Promise<void>(resolve => {
    server.on('connection', socket => {
      socket.on('error', () => {}).resume();
      if (sockets.push(socket) === 2) resolve();
    });
  });
  const gone = async () => {
    await Promise.all(sockets.map(socket => socket.closed || once(socket, 'close')));
    server.close();
  };
  return { command: family(port), alive, gone };
}

/** Starts a process that binds the family, and then does this. */
function startParent(command: string, then: string): ChildProcess {
  const module = new URL('bound-process.ts', import.meta.url).href;
  const code = `import { startBound } from ${JSON.stringify(module)};
    startBound(process.execPath, ['-e', ${JSON.stringify(command)}]);
    process.stdin.once('data', () => { ${then} });`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', code];
  return spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'ignore'] });
}

const skip = process.platform === 'win32' && 'Windows has no process groups';

describe('a bound process', { skip }, () => {
  for (const [how, then] of [
    ['exits', 'process.exit(0)'],
    ['crashes', 'throw new Error("No.")'],
    ['is interrupted', 'process.kill(process.pid, "SIGINT")'],
    ['is killed', 'process.kill(process.pid, "SIGKILL")'],
  ] as const) {
    it(`ends with its children when the starting process ${how}`, async () => {
      const { command, alive, gone } = await watchFamily();
      const parent = startParent(command, then);
      await alive;
      parent.stdin?.write('now');
      await gone();
    });
  }

  it('ends with its children when it is told to', async () => {
    const { command, alive, gone } = await watchFamily();
    const bound = startBound(process.execPath, ['-e', command]);
    await alive;
    await bound.end();
    await gone();
    await assert.rejects(bound.failed, /ended/);
  });

  it('reports that its command ended by itself', async () => {
    await assert.rejects(startBound(process.execPath, ['-e', '0']).failed, /ended/);
  });
});
